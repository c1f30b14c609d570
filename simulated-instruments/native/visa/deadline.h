/* Points in time that waits end at, in ms of the monotonic clock. */
#ifndef CROSSPOINT_VISA_DEADLINE_H
#define CROSSPOINT_VISA_DEADLINE_H

#include <stdint.h>

/* Returns the time in so many ms; VI_TMO_INFINITE is never. */
int64_t deadline_in(uint32_t milliseconds);
/* Returns the ms until then, 0 if it is past and -1 if it is never, as poll() takes it. */
int deadline_left(int64_t deadline);

#endif
