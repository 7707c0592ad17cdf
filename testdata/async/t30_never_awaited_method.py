class Box:
    async def open(self):
        return 1

    @staticmethod
    async def shake():
        return 2


Box().open()
Box.shake()
print("done")
