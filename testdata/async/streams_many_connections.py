"""Many clients at a time, each with its own conversation."""
import asyncio

busy = most = 0


async def add(reader, writer):
    global busy, most
    busy += 1
    most = max(most, busy)
    total = 0
    async for line in reader:
        total += int(line)
        writer.write(b'%d\n' % total)
    writer.close()
    busy -= 1


async def client(n, port, everybody):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'0\n')
    await reader.readline()
    await everybody.wait()
    answers = []
    for i in range(5):
        writer.write(b'%d\n' % (n * i))
        answers.append(int(await reader.readline()))
    writer.close()
    await writer.wait_closed()
    return answers


async def main():
    server = await asyncio.start_server(add, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    everybody = asyncio.Barrier(60)
    async with server:
        results = await asyncio.gather(*(client(n, port, everybody) for n in range(60)))
    print(most, busy)
    print(results[1], results[59], sum(map(sum, results)))

asyncio.run(main())
