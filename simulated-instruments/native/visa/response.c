#include "response.h"

static bool is_digit(uint8_t byte)
{
    return byte >= '0' && byte <= '9';
}

bool response_take(struct response *response, uint8_t byte)
{
    if (response->digits > 0 && is_digit(byte)) {
        response->block = response->block * 10 + (uint64_t)(byte - '0');
        response->digits--;
    } else if (response->digits == 0 && response->block > 0) {
        response->block--;
    } else if (byte == '\n') {
        *response = (struct response){0};
        return true;
    } else if (response->header && byte >= '1' && byte <= '9') {
        response->header = false;
        response->digits = (unsigned)(byte - '0');
    } else {
        response->digits = 0;
        response->block = 0;
        response->quoted ^= byte == '"';
        response->header = byte == '#' && !response->quoted;
    }
    return false;
}
