async def lonely(x):
    return x


lonely(1)
print("done")
