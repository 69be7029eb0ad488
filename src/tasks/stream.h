/* stream.h - connections by TCP, for tasks to read and write. Chapter 8. */
#ifndef CTX_STREAM_H
#define CTX_STREAM_H

#include "task.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How long a line may be, its newline included. */
#define CTX_STREAM_LINE 4096

/* A connection, with what has come in and was not read. One task at a time may read from it, and
 * one write to it: another one gets UV_EBUSY. A program that writes to what its peer has closed is
 * to ignore SIGPIPE; it gets UV_EPIPE then. */
typedef struct ctx_stream ctx_stream;

/* A place where clients connect. */
typedef struct ctx_server ctx_server;

/* What answers a client, in a task of its own. The stream is closed when it returns, if not
 * before. */
typedef int ctx_stream_handler(ctx_stream *stream, void *argument);

/* Listens at `address`, such as "127.0.0.1" or "::1", and `port`; 0 is one that is free. For each
 * client a task runs handler(stream, argument), in a copy of the context that is current here, made
 * here and now. A client for whose task there is no memory waits until there is.
 * Owner: *server is the caller's, who ends with ctx_server_close; NULL is allowed, and the loop's
 * end closes it.
 * Status: UV_EINVAL (address, handler; no loop; an address that is none), UV_ENOMEM, UV_EADDRINUSE
 * and what else the system says.
 * Python: asyncio.start_server(handler, address, port), in whose 3.11 each client's task has a copy
 * of the same context. */
int ctx_listen(const char *address, int port, ctx_stream_handler *handler, void *argument,
               ctx_server **server);

/* Python: server.sockets[0].getsockname()[1]. */
int ctx_server_port(const ctx_server *server);

/* No more clients, and the context goes; those that are connected stay. NULL is allowed, and so is
 * this after the loop's end. Hooks may run.
 * Python: server.close(). */
void ctx_server_close(ctx_server *server);

/* Connects, as a client; the task waits meanwhile.
 * Owner: *stream is the caller's, who ends with ctx_stream_close.
 * Status: UV_ECANCELED, UV_ECONNREFUSED and what else the system says, UV_EINVAL (address, stream;
 * no task), UV_ENOMEM. Python: asyncio.open_connection(address, port). */
int ctx_connect(const char *address, int port, ctx_stream **stream);

/* Waits for a line. Returns its length, with its newline, and puts a NUL behind it; less, without a
 * newline, is the last one before the end, and 0 is the end.
 * Status: UV_ENOBUFS, the line is longer than `size` or CTX_STREAM_LINE allow; it is still there.
 * UV_ECANCELED; UV_ECONNRESET and what else the system says; UV_EBUSY; UV_EINVAL (NULL, a size of
 * 0, no task). Python: reader.readline(). */
int ctx_stream_read_line(ctx_stream *stream, char *line, size_t size);

/* Waits for anything. Returns how many bytes, at most `size`; 0 is the end.
 * Status: as above. Python: reader.read(size). */
int ctx_stream_read(ctx_stream *stream, void *buffer, size_t size);

/* Writes all of it, and waits until the system has taken it.
 * Owner: the bytes stay the caller's.
 * Status: UV_ECANCELED: the stream is closed then, for some of the bytes may be on their way.
 * UV_EPIPE, UV_ECONNRESET and what else the system says; UV_EBUSY; UV_EINVAL (NULL, no task).
 * Python: writer.write(data), await writer.drain(). */
int ctx_stream_write(ctx_stream *stream, const void *data, size_t size);

/* The address of the other side, as text: writes at most `size` bytes, a NUL included.
 * Status: UV_ENOSPC, UV_ENOTCONN; UV_EINVAL (NULL).
 * Python: writer.get_extra_info("peername")[0]. */
int ctx_stream_peer(const ctx_stream *stream, char *buffer, size_t size);

/* Ends the connection, and gives up the stream: who made it by ctx_connect calls it once, perhaps
 * after the loop's end. A handler may, and needs not; its stream is good until it returns. Who
 * waits for the stream gets UV_ECANCELED, and so does who uses it afterwards. NULL is allowed.
 * Python: writer.close(). */
void ctx_stream_close(ctx_stream *stream);

#ifdef __cplusplus
}
#endif
#endif
