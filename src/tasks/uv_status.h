/* uv_status.h - internal: a status of the library as libuv says it. Chapter 8. */
#ifndef CTX_UV_STATUS_H
#define CTX_UV_STATUS_H

#include "../status.h"

#include <uv.h>

static inline int ctx_uv_status(ctx_status status)
{
    switch (status) {
    case CTX_OK:
        return 0;
    case CTX_NO_MEMORY:
        return UV_ENOMEM;
    case CTX_ALREADY_ENTERED:
        return UV_EBUSY;
    default:
        return UV_EINVAL;
    }
}

#endif
