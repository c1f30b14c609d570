#define _GNU_SOURCE

#include "link.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include "deadline.h"

static int connect_to(const struct addrinfo *address)
{
    int descriptor = socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
    if (descriptor >= 0 && connect(descriptor, address->ai_addr, address->ai_addrlen) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

static int open_socket(const char *target)
{
    char host[LONGEST_TARGET];
    const char *port = strrchr(target, ':');
    if (port == NULL) {
        return -1;
    }
    memcpy(host, target, (size_t)(port - target));
    host[port - target] = '\0';
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    if (getaddrinfo(host, port + 1, &hints, &found) != 0) {
        return -1;
    }
    int descriptor = -1;
    for (const struct addrinfo *one = found; one != NULL && descriptor < 0; one = one->ai_next) {
        descriptor = connect_to(one);
    }
    freeaddrinfo(found);
    if (descriptor >= 0) {
        int at_once = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    }
    return descriptor;
}

int link_open(const struct resource *resource)
{
    return resource->kind == SERIAL_RESOURCE ? open(resource->target, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
                                             : open_socket(resource->target);
}

static speed_t speed(uint32_t baud)
{
    static const struct {
        uint32_t baud;
        speed_t speed;
    } speeds[] = {{1200, B1200},   {2400, B2400},   {4800, B4800},   {9600, B9600},    {19200, B19200},
                  {38400, B38400}, {57600, B57600}, {115200, B115200}, {230400, B230400}};
    for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++) {
        if (speeds[i].baud == baud) {
            return speeds[i].speed;
        }
    }
    return B0;
}

static tcflag_t parity_flags(uint16_t parity)
{
    static const tcflag_t flags[] = {0, PARENB | PARODD, PARENB, PARENB | PARODD | CMSPAR, PARENB | CMSPAR};
    return flags[parity];
}

bool link_set(int descriptor, const struct serial_settings *settings)
{
    static const tcflag_t sizes[] = {CS5, CS6, CS7, CS8};
    struct termios line;
    speed_t rate = speed(settings->baud);
    if (rate == B0 || tcgetattr(descriptor, &line) != 0) {
        return false;
    }
    cfmakeraw(&line);
    cfsetspeed(&line, rate);
    line.c_cflag &= ~(tcflag_t)(CSIZE | PARENB | PARODD | CMSPAR | CSTOPB | CRTSCTS);
    line.c_cflag |= CLOCAL | CREAD | sizes[settings->data_bits - 5] | parity_flags(settings->parity);
    line.c_cflag |= settings->stop_bits > 10 ? CSTOPB : 0;
    line.c_cflag |= (settings->flow_control & 2) != 0 ? CRTSCTS : 0;
    line.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    line.c_iflag |= (settings->flow_control & 1) != 0 ? IXON | IXOFF : 0;
    return tcsetattr(descriptor, TCSANOW, &line) == 0;
}

/* Waits until a descriptor can be read or written: VI_ERROR_TMO if it cannot by the deadline. */
static ViStatus await(int descriptor, short events, int64_t deadline)
{
    struct pollfd waited = {.fd = descriptor, .events = events};
    int ready;
    do {
        ready = poll(&waited, 1, deadline_left(deadline));
    } while (ready < 0 && errno == EINTR);
    return ready > 0 ? VI_SUCCESS : ready == 0 ? VI_ERROR_TMO : VI_ERROR_SYSTEM_ERROR;
}

static bool try_again(void)
{
    return errno == EAGAIN || errno == EINTR;
}

ViStatus link_send(int descriptor, const uint8_t *bytes, size_t count, int64_t deadline, size_t *sent)
{
    *sent = 0;
    while (*sent < count) {
        ViStatus ready = await(descriptor, POLLOUT, deadline);
        if (ready != VI_SUCCESS) {
            return ready;
        }
        /* A socket whose other end is gone must not raise a signal; a serial device file is no socket. */
        ssize_t taken = send(descriptor, bytes + *sent, count - *sent, MSG_NOSIGNAL);
        if (taken < 0 && errno == ENOTSOCK) {
            taken = write(descriptor, bytes + *sent, count - *sent);
        }
        if (taken > 0) {
            *sent += (size_t)taken;
        } else if (!try_again()) {
            return VI_ERROR_CONN_LOST;
        }
    }
    return VI_SUCCESS;
}

ViStatus link_receive(int descriptor, uint8_t *bytes, size_t most, int64_t deadline, size_t *received)
{
    for (;;) {
        ViStatus ready = await(descriptor, POLLIN, deadline);
        if (ready != VI_SUCCESS) {
            return ready;
        }
        ssize_t came = read(descriptor, bytes, most);
        if (came > 0) {
            *received = (size_t)came;
            return VI_SUCCESS;
        }
        if (came == 0 || !try_again()) {
            return VI_ERROR_CONN_LOST;
        }
    }
}
