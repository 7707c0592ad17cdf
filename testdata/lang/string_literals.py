print('a' "b" 'c', 'it''s', "it's", 'say "hi"')
print("tab\there", "nl\\n", 'a\x41\u00e9\U0001F600\101\0end'.encode())
print(r"raw\n", R'\\', b'bytes\x00\xff', br'\x', """triple
lines "quoted" here""", '''also''')
print("line \
continued", len("\
"), "\a\b\f\v\r".encode())
print(u"u", "é".encode(), "日本", len("😀"), ascii("é日😀"), repr("\u200b\xad\x7f"))
