"""A server by HTTP, under load: whatever a request waits for, its log has the right user. A line is logged when
it begins, from a callback, after a wait, from a thread of the pool, and with the answer; each has the user's
number twice, once from the context variable and once as it was passed along. A deadline closes the connection
of who waits too long."""
import asyncio
import contextvars

REQUESTS, CONNECTIONS, DEADLINE = 100, 10, 60
user_id = contextvars.ContextVar("user_id", default=None)
lines = foreign = answers = 0


def log_line(user):
    global lines, foreign
    lines += 1
    foreign += user_id.get() != user


async def read_request(reader):
    user = 0
    while len(line := (await reader.readline()).decode()) > 2:
        if line.startswith("GET /"):
            user = int(line.split()[1][1:])
    return user


async def answer(writer, user):
    log_line(user)
    body = f"Good bye, user {user_id.get()}\n"
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    await writer.drain()


async def serve_client(reader, writer):
    loop = asyncio.get_running_loop()
    while user := await read_request(reader):
        user_id.set(user)
        deadline = loop.call_later(DEADLINE, writer.close)
        log_line(user)
        loop.call_soon(log_line, user)
        await asyncio.sleep(user % 3 / 1000)
        log_line(user)
        await asyncio.to_thread(log_line, user)
        await answer(writer, user)
        deadline.cancel()
    writer.close()


async def ask_once(reader, writer, user):
    global answers
    writer.write(f"GET /{user} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    while len(await reader.readline()) > 2:
        pass
    answers += await reader.readline() == f"Good bye, user {user}\n".encode()


async def ask(port, connection):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for i in range(connection, REQUESTS, CONNECTIONS):
        await ask_once(reader, writer, 12345 + i)
    writer.close()


async def serve():
    server = await asyncio.start_server(serve_client, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*(ask(port, i) for i in range(CONNECTIONS)))
    server.close()


asyncio.run(serve())
print(f"{REQUESTS} requests over {CONNECTIONS} connections, {answers} answered for their user")
print(f"{lines} lines logged, {foreign} with a foreign user")
