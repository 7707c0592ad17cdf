# StreamWriter and StreamReaderProtocol over a transport written in the script.
import asyncio


class Loopback(asyncio.Transport):
    def __init__(self, protocol):
        super().__init__(extra={"peername": "me"})
        self.protocol = protocol
        self.closing = False

    def write(self, data):
        print("write", data)
        self.protocol.data_received(data.upper())

    def is_closing(self):
        return self.closing

    def close(self):
        self.closing = True
        asyncio.get_running_loop().call_soon(self.protocol.connection_lost, None)

    def pause_reading(self):
        print("pause")

    def resume_reading(self):
        print("resume")


kept = []


async def served(reader, writer):
    kept.append(writer)
    print("connected", writer.get_extra_info("peername"), writer.get_extra_info("nothing", 0))
    print(await reader.readline())


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=8)
    protocol = asyncio.StreamReaderProtocol(reader, served)
    transport = Loopback(protocol)
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    writer.writelines([b"hel", b"lo\n"])
    await writer.drain()
    await asyncio.sleep(0)

    protocol.pause_writing()
    loop.call_later(0.01, protocol.resume_writing)
    await writer.drain()
    writer.write(b"0123456789abcdefgh")
    print(await reader.read(12))
    protocol.eof_received()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing(), protocol.pause_writing())
    try:
        await writer.drain()
    except ConnectionResetError as e:
        print("ConnectionResetError", e)
    for cls in (asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol):
        print(cls.__name__, cls.__mro__[1].__name__, cls().connection_made(None))
    try:
        asyncio.AbstractServer().close()
    except NotImplementedError:
        print("abstract")


asyncio.run(main())
