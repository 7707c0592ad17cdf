# HTML: names and numbers of characters, and a parser that takes what it gets.
import html, html.entities
from html.parser import HTMLParser

print(html.escape("<a href='x'>\"&amp;\""), html.escape("'\"<", quote=False))
for text in ("&lt;&gt;&amp;&quot;&#39;", "&eacute;&eacute &notit; &notin; &not", "&#65;&#x42;&#67 &#0; &#128; &#159; &#129;", "&nosuch; &;& & &#; &#x;",
             "&fjlig; &NotEqualTilde; &bne;", "&#xD800; &#x110000; &#1; &#12; &#11; &#xFDD0; &#xffff;", "&amplt; &ampx; &AMP &gtcc;", "&ltfoo;&copycat",
             "&#99999999999999;", "no", "&thetasym;&alefsym;", "&Longleftrightarrow;"):
    print(ascii(text), ascii(html.unescape(text)))
print(len(html.entities.name2codepoint), html.entities.codepoint2name[233], ascii(html.entities.entitydefs["euro"]))


class Shown(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos(), repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print("end", tag, self.getpos())

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", repr(decl))

    def handle_pi(self, data):
        print("pi", repr(data))

    def unknown_decl(self, data):
        print("unknown", repr(data))

    def handle_charref(self, name):
        print("charref", name)

    def handle_entityref(self, name):
        print("entityref", name)


page = """<!DOCTYPE html>
<html><head><title>A &amp; B</title>
<script>if (a < b && c) { x("</p>"); }</script><style>a > b {}</style></head>
<!-- a comment --><?php echo ?>
<BODY class=x id='y' data-z="1 &lt; 2" checked>text <br/> <img src=a/b.png alt="">
<p>one<p>two</body ></html>
<![CDATA[raw]]> <![if x]> tail &eacute; &#233; &nope"""
parser = Shown()
parser.feed(page)
parser.close()
print("-- references kept")
parser = Shown(convert_charrefs=False)
parser.feed("a &lt; &#62; &x y & z &copy")
parser.close()
print("-- piece by piece")
parser = Shown()
for piece in ("<a hr", "ef='x", "'>te", "xt</", "a", ">&am", "p; <", "b>", "<!-", "- c --", ">"):
    parser.feed(piece)
parser.close()
print("-- broken")
for broken in ("a < b", "<", "</", "</>", "< a>", "<a", "<a b='c", "<!", "<!-- never", "<a/b>", "<a =x>", "<a b c = d>", "</a b>", "<a b='1'c=2>", "<1>", "a&",
               "<p/>", "<script>a</scr", "<div <p>", "&#", "<a$>", "<a b=\"x\ny\">"):
    print("#", repr(broken))
    parser = Shown()
    parser.feed(broken)
    parser.close()
