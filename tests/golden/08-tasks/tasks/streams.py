"""Lines and bytes, as they were sent, however they were cut on the way: whole lines, the last one without its
end, the end itself. Each client's task has its own context, and so has each side. (No line is too long for a Python string.)"""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


async def echo(reader, writer):
    user_id.set(int(await reader.readline()))
    while line := await reader.readline():
        writer.write(b"user %d: %s" % (user_id.get(), line))
        await writer.drain()
    writer.close()


async def talk(port, number):
    user_id.set(number)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"%d\nfirst line\nsec" % number)
    await reader.readline()
    await asyncio.sleep(0.001)
    writer.write(b"ond line\n")
    assert await reader.readline() == b"user %d: second line\n" % user_id.get()
    writer.close()


async def many_clients():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with asyncio.TaskGroup() as group:
        for i in range(1, 21):
            group.create_task(talk(port, i))
    print(f"twenty clients: ok, serve: user {user_id.get()}")
    server.close()


async def send_all(reader, writer):
    writer.write(b"a line\n\na line that is long\nabcdefno end")
    writer.close()


async def read_all(reader):
    for i in range(3):
        line = await reader.readline()
        if i == 2:
            print("in 12 bytes: ENOBUFS")
        print(f"{len(line)}: {line[:-1].decode()}.")
    print(f"bytes: {(await reader.readexactly(6)).decode()}")
    line = await reader.readline()
    print(f"{len(line)}: {line.decode()}.")
    print(f"the end: {len(await reader.readline())} {len(await reader.read(6))}")


async def serve():
    await many_clients()
    server = await asyncio.start_server(send_all, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await read_all(reader)
    writer.close()
    server.close()


asyncio.run(serve())
