#define _POSIX_C_SOURCE 200809L

#include "twin_link.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LENGTH_BYTES = 4, STATUS_BYTES = 4, LONGEST_HOST = 256, NO_TEXT = 0xFFFF };

/* Guards what follows: one call at a time is on its way. */
static pthread_mutex_t link_mutex = PTHREAD_MUTEX_INITIALIZER;
static int link_socket = -1;
static bool link_was_open;

static void link_close(void)
{
    if (link_socket >= 0) {
        close(link_socket);
        link_socket = -1;
    }
}

static int open_socket(const struct addrinfo *address)
{
    int descriptor = socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
    if (descriptor >= 0 && connect(descriptor, address->ai_addr, address->ai_addrlen) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

static bool link_open(const char *address)
{
    char host[LONGEST_HOST];
    const char *port = strrchr(address, ':');
    if (port == NULL || (size_t)(port - address) >= sizeof host) {
        return false;
    }
    memcpy(host, address, (size_t)(port - address));
    host[port - address] = '\0';

    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    if (getaddrinfo(host, port + 1, &hints, &found) != 0) {
        return false;
    }
    link_close();
    for (const struct addrinfo *one = found; one != NULL && link_socket < 0; one = one->ai_next) {
        link_socket = open_socket(one);
    }
    freeaddrinfo(found);
    if (link_socket < 0) {
        return false;
    }
    int at_once = 1;
    setsockopt(link_socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    link_was_open = true;
    return true;
}

bool twin_connect(const char *address)
{
    pthread_mutex_lock(&link_mutex);
    bool connected = link_open(address);
    pthread_mutex_unlock(&link_mutex);
    return connected;
}

static void put(struct call *call, uint64_t value, size_t count)
{
    if (call->length + count > sizeof call->bytes) {
        call->too_long = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        call->bytes[call->length++] = (uint8_t)(value >> 8 * i);
    }
}

void call_begin(struct call *call, enum twin_function function, int16_t handle)
{
    call->length = LENGTH_BYTES;
    call->too_long = false;
    call_put_16(call, (uint16_t)function);
    call_put_16(call, (uint16_t)handle);
}

void call_put_16(struct call *call, uint16_t value)
{
    put(call, value, sizeof value);
}

void call_put_32(struct call *call, uint32_t value)
{
    put(call, value, sizeof value);
}

void call_put_all(struct call *call, const uint32_t *values, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        call_put_32(call, values[i]);
    }
}

void call_put_float(struct call *call, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    call_put_32(call, bits);
}

void call_put_text(struct call *call, const char *text)
{
    if (text == NULL) {
        call_put_16(call, NO_TEXT);
        return;
    }
    size_t length = strlen(text);
    if (length >= NO_TEXT || call->length + sizeof(uint16_t) + length > sizeof call->bytes) {
        call->too_long = true;
        return;
    }
    call_put_16(call, (uint16_t)length);
    memcpy(call->bytes + call->length, text, length);
    call->length += length;
}

static bool send_all(const uint8_t *bytes, size_t length)
{
    while (length > 0) {
        ssize_t sent = send(link_socket, bytes, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        bytes += sent;
        length -= (size_t)sent;
    }
    return true;
}

static bool receive_all(uint8_t *bytes, size_t length)
{
    while (length > 0) {
        ssize_t received = recv(link_socket, bytes, length, 0);
        if (received < 0 && errno == EINTR) {
            continue;
        }
        if (received <= 0) {
            return false;
        }
        bytes += received;
        length -= (size_t)received;
    }
    return true;
}

static uint64_t little_endian(const uint8_t *bytes, size_t count)
{
    uint64_t value = 0;
    for (size_t i = 0; i < count; i++) {
        value |= (uint64_t)bytes[i] << 8 * i;
    }
    return value;
}

static bool exchange(struct call *call, struct answer *answer)
{
    uint8_t length[LENGTH_BYTES];
    for (size_t i = 0; i < LENGTH_BYTES; i++) {
        call->bytes[i] = (uint8_t)((call->length - LENGTH_BYTES) >> 8 * i);
    }
    if (!send_all(call->bytes, call->length) || !receive_all(length, LENGTH_BYTES)) {
        return false;
    }
    answer->length = (size_t)little_endian(length, LENGTH_BYTES);
    if (answer->length < STATUS_BYTES) {
        return false;
    }
    answer->bytes = malloc(answer->length);
    return answer->bytes != NULL && receive_all(answer->bytes, answer->length);
}

/* Connects at the first call to where the environment says. */
static bool linked(void)
{
    if (link_socket < 0 && !link_was_open) {
        const char *address = getenv("CROSSPOINT_PS6000");
        return address != NULL && link_open(address);
    }
    return link_socket >= 0;
}

PICO_STATUS call_send(struct call *call, struct answer *answer)
{
    *answer = (struct answer){.status = PICO_INVALID_PARAMETER};
    if (call->too_long) {
        return answer->status;
    }
    pthread_mutex_lock(&link_mutex);
    if (!linked()) {
        answer->status = link_was_open ? PICO_NOT_RESPONDING : PICO_NOT_FOUND;
    } else if (exchange(call, answer)) {
        answer->status = answer_32(answer);
    } else {
        link_close();
        answer->status = PICO_NOT_RESPONDING;
    }
    pthread_mutex_unlock(&link_mutex);
    return answer->status;
}

PICO_STATUS call_run(struct call *call)
{
    struct answer answer;
    call_send(call, &answer);
    answer_release(&answer);
    return answer.status;
}

static uint64_t get(struct answer *answer, size_t count)
{
    if (answer->length - answer->position < count) {
        answer->position = answer->length;
        return 0;
    }
    uint64_t value = little_endian(answer->bytes + answer->position, count);
    answer->position += count;
    return value;
}

uint16_t answer_16(struct answer *answer)
{
    return (uint16_t)get(answer, sizeof(uint16_t));
}

uint32_t answer_32(struct answer *answer)
{
    return (uint32_t)get(answer, sizeof(uint32_t));
}

uint64_t answer_64(struct answer *answer)
{
    return get(answer, sizeof(uint64_t));
}

double answer_double(struct answer *answer)
{
    uint64_t bits = answer_64(answer);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

const char *answer_text(struct answer *answer, size_t *length)
{
    size_t wanted = answer_16(answer);
    size_t left = answer->length - answer->position;
    const char *text = (const char *)answer->bytes + answer->position;
    *length = wanted < left ? wanted : left;
    answer->position += *length;
    return text;
}

void answer_release(struct answer *answer)
{
    free(answer->bytes);
    answer->bytes = NULL;
    answer->length = 0;
    answer->position = 0;
}

PICO_STATUS call_ask_16(struct call *call, int16_t *result)
{
    if (result == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct answer answer;
    PICO_STATUS status = call_send(call, &answer);
    if (status == PICO_OK) {
        *result = (int16_t)answer_16(&answer);
    }
    answer_release(&answer);
    return status;
}

PICO_STATUS call_ask_32(struct call *call, uint32_t *result)
{
    if (result == NULL) {
        return PICO_NULL_PARAMETER;
    }
    struct answer answer;
    PICO_STATUS status = call_send(call, &answer);
    if (status == PICO_OK) {
        *result = answer_32(&answer);
    }
    answer_release(&answer);
    return status;
}
