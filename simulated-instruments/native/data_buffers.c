#include "data_buffers.h"

#include <pthread.h>
#include <stdlib.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static struct data_buffers *kept;
static size_t count;

static struct data_buffers *find(uint32_t channel, uint32_t segment, uint32_t ratio_mode)
{
    for (size_t i = 0; i < count; i++) {
        if (kept[i].channel == channel && kept[i].segment == segment && kept[i].ratio_mode == ratio_mode) {
            return &kept[i];
        }
    }
    return NULL;
}

bool data_buffers_keep(const struct data_buffers *buffers)
{
    pthread_mutex_lock(&mutex);
    struct data_buffers *place = find(buffers->channel, buffers->segment, buffers->ratio_mode);
    if (place == NULL) {
        struct data_buffers *larger = realloc(kept, (count + 1) * sizeof *kept);
        if (larger != NULL) {
            kept = larger;
            place = &kept[count++];
        }
    }
    if (place != NULL) {
        *place = *buffers;
    }
    pthread_mutex_unlock(&mutex);
    return place != NULL;
}

static void fill_one(struct answer *answer)
{
    uint32_t channel = answer_32(answer);
    uint32_t segment = answer_32(answer);
    uint32_t ratio_mode = answer_32(answer);
    uint16_t of_minima = answer_16(answer);
    uint32_t start = answer_32(answer);
    uint32_t length = answer_32(answer);
    const struct data_buffers *buffers = find(channel, segment, ratio_mode);
    int16_t *target = buffers == NULL ? NULL : of_minima != 0 ? buffers->min : buffers->max;
    /* An array that has been taken back or changed meanwhile is left alone. */
    bool fits = target != NULL && start <= buffers->length && length <= buffers->length - start;
    for (uint32_t i = 0; i < length && answer->position < answer->length; i++) {
        int16_t sample = (int16_t)answer_16(answer);
        if (fits) {
            target[start + i] = sample;
        }
    }
}

void data_buffers_fill(struct answer *answer)
{
    pthread_mutex_lock(&mutex);
    uint32_t spans = answer_32(answer);
    for (uint32_t i = 0; i < spans && answer->position < answer->length; i++) {
        fill_one(answer);
    }
    pthread_mutex_unlock(&mutex);
}

void data_buffers_forget(void)
{
    pthread_mutex_lock(&mutex);
    free(kept);
    kept = NULL;
    count = 0;
    pthread_mutex_unlock(&mutex);
}
