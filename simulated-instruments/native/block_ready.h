/* Tells clients that their blocks are complete. */
#ifndef CROSSPOINT_BLOCK_READY_H
#define CROSSPOINT_BLOCK_READY_H

#include <stdbool.h>

#include "ps6000.h"

/*
 * Begins to ask the twin, on a thread of its own, whether a block has ended, and calls the client's function once it has.
 * Returns whether there was a thread for that.
 */
bool block_ready_watch(int16_t handle, uint32_t block, ps6000BlockReady ready, void *parameter);

#endif
