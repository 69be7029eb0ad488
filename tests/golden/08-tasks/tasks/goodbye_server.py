"""The server of asyncio's documentation of contextvars: the address of the client that is served is in a context
variable, and the function that says good bye finds it there. Each client's task is in a copy of the context in which
the server began to listen."""
import asyncio
import contextvars

client_address = contextvars.ContextVar("client_address")
server_name = contextvars.ContextVar("server_name")


def render_goodbye():
    """The address of the client is not passed to it."""
    return f"Good bye, client @ {client_address.get()}, says {server_name.get()}\n".encode()


async def handle_request(reader, writer):
    address = writer.get_extra_info("peername")[0]
    client_address.set(address)
    while len(line := await reader.readline()) > 2:
        print("server:", line.decode().replace("\r", ""), end="")
    writer.write(render_goodbye())
    await writer.drain()
    writer.close()


async def ask(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    while line := await reader.readline():
        print("client:", line.decode(), end="")
    writer.close()


async def serve():
    server_name.set("the server")
    server = await asyncio.start_server(handle_request, "127.0.0.1", 0)
    server_name.set("a later name")
    port = server.sockets[0].getsockname()[1]
    for _ in range(2):
        await asyncio.create_task(ask(port))
    print(f"serve: client {client_address.get('nowhere')}")
    server.close()


asyncio.run(serve())
