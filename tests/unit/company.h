/* company.h - another thread, which does nothing and is there: from company_comes to company_goes nobody is alone. */
#ifndef COMPANY_H
#define COMPANY_H

#include "unit.h"

#include <pthread.h>
#include <semaphore.h>

static sem_t company_may_go;
static pthread_t company;

static void *company_stays(void *unused)
{
    while (sem_wait(&company_may_go) != 0) {
    }
    return unused;
}

static inline void company_comes(void)
{
    sem_init(&company_may_go, 0, 0);
    if (pthread_create(&company, NULL, company_stays, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
}

static inline void company_goes(void)
{
    sem_post(&company_may_go);
    pthread_join(company, NULL);
}

#endif
