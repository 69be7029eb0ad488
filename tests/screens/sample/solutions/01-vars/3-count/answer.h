/* What the tests call. */
#ifndef ANSWER_H
#define ANSWER_H

/* Two threads count to `each`, together; the sum. */
long count(long each);

#endif
