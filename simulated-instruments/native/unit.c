/* Units and what they tell about themselves: each function is carried out by the twin. */
#include "ps6000.h"

#include <string.h>

#include "data_buffers.h"
#include "twin_link.h"

/* Copies as much of a text as fits, and always a terminator. */
static void copy_text(char *target, int16_t size, const char *text, size_t length)
{
    if (target == NULL || size <= 0) {
        return;
    }
    size_t copied = length < (size_t)size - 1 ? length : (size_t)size - 1;
    memcpy(target, text, copied);
    target[copied] = '\0';
}

PICO_STATUS crosspoint_ps6000_connect(const char *address)
{
    data_buffers_forget();
    return address != NULL && twin_connect(address) ? PICO_OK : PICO_NOT_FOUND;
}

PICO_STATUS ps6000OpenUnit(int16_t *handle, const char *serial)
{
    struct call call;
    call_begin(&call, OPEN_UNIT, 0);
    call_put_text(&call, serial);
    if (handle != NULL) {
        *handle = 0;
    }
    return call_ask_16(&call, handle);
}

PICO_STATUS ps6000CloseUnit(int16_t handle)
{
    struct call call;
    call_begin(&call, CLOSE_UNIT, handle);
    PICO_STATUS status = call_run(&call);
    if (status == PICO_OK) {
        data_buffers_forget();
    }
    return status;
}

PICO_STATUS ps6000EnumerateUnits(int16_t *count, char *serials, int16_t *serialLength)
{
    if (count == NULL || serialLength == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct call call;
    struct answer answer;
    call_begin(&call, ENUMERATE_UNITS, 0);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        size_t length;
        *count = (int16_t)answer_16(&answer);
        const char *text = answer_text(&answer, &length);
        copy_text(serials, *serialLength, text, length);
        *serialLength = (int16_t)(length + 1);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS ps6000PingUnit(int16_t handle)
{
    struct call call;
    call_begin(&call, PING_UNIT, handle);
    return call_run(&call);
}

PICO_STATUS ps6000FlashLed(int16_t handle, int16_t start)
{
    struct call call;
    call_begin(&call, FLASH_LED, handle);
    call_put_16(&call, (uint16_t)start);
    return call_run(&call);
}

PICO_STATUS ps6000GetUnitInfo(int16_t handle, char *string, int16_t stringLength, int16_t *requiredSize, uint32_t info)
{
    struct call call;
    struct answer answer;
    call_begin(&call, GET_UNIT_INFO, handle);
    call_put_32(&call, info);
    PICO_STATUS status = call_send(&call, &answer);
    if (status == PICO_OK) {
        size_t length;
        const char *text = answer_text(&answer, &length);
        copy_text(string, stringLength, text, length);
        if (requiredSize != NULL) {
            *requiredSize = (int16_t)(length + 1);
        }
    }
    answer_release(&answer);
    return status;
}
