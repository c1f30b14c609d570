#define _POSIX_C_SOURCE 200809L

#include "block_ready.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "twin_link.h"

static const struct timespec BETWEEN_QUESTIONS = {.tv_nsec = 1000000};

struct watch {
    int16_t handle;
    uint32_t block;
    ps6000BlockReady ready;
    void *parameter;
};

/* Returns whether the block has ended, and how; a twin that cannot be reached has ended it, too. */
static bool has_ended(const struct watch *watch, struct call *call, PICO_STATUS *end)
{
    struct answer answer;
    call_begin(call, HAS_BLOCK_ENDED, watch->handle);
    call_put_32(call, watch->block);
    bool ended = true;
    *end = call_send(call, &answer);
    if (*end == PICO_OK) {
        ended = answer_16(&answer) != 0;
        *end = answer_32(&answer);
    }
    answer_release(&answer);
    return ended;
}

static void *run(void *argument)
{
    struct watch *watch = argument;
    struct call call;
    PICO_STATUS end;
    while (!has_ended(watch, &call, &end)) {
        nanosleep(&BETWEEN_QUESTIONS, NULL);
    }
    watch->ready(watch->handle, end, watch->parameter);
    /* The time of the bench stands still until the client has taken notice. */
    call_begin(&call, BLOCK_END_DELIVERED, watch->handle);
    call_put_32(&call, watch->block);
    call_run(&call);
    free(watch);
    return NULL;
}

bool block_ready_watch(int16_t handle, uint32_t block, ps6000BlockReady ready, void *parameter)
{
    struct watch *watch = malloc(sizeof *watch);
    if (watch == NULL) {
        return false;
    }
    *watch = (struct watch){.handle = handle, .block = block, .ready = ready, .parameter = parameter};
    pthread_t thread;
    if (pthread_create(&thread, NULL, run, watch) != 0) {
        free(watch);
        return false;
    }
    pthread_detach(thread);
    return true;
}
