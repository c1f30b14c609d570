#define _POSIX_C_SOURCE 200809L

#include "deadline.h"

#include <limits.h>
#include <time.h>

#include "visa.h"

static const int64_t NEVER = INT64_MAX;

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int64_t deadline_in(uint32_t milliseconds)
{
    return milliseconds == VI_TMO_INFINITE ? NEVER : now() + milliseconds;
}

int deadline_left(int64_t deadline)
{
    if (deadline == NEVER) {
        return -1;
    }
    int64_t left = deadline - now();
    return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}
