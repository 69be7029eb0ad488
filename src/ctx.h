/* ctx.h - the whole interface. A program may also include only the parts it uses. */
#ifndef CTX_H
#define CTX_H

#include "baggage.h"
#include "codec.h"
#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "thread.h"
#include "token.h"

#endif
