#define _GNU_SOURCE

#include "resources.h"

#include <pthread.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_LIST = 8192, LONGEST_EXPRESSION = 512 };
enum { GPIB = 1, ASRL = 4, TCPIP = 6, USB = 7 };

static pthread_mutex_t list_mutex = PTHREAD_MUTEX_INITIALIZER;
static char given_list[LONGEST_LIST];

VISA_EXPORT ViStatus crosspoint_visa_resources(const char *resources)
{
    if (strlen(resources) >= sizeof given_list) {
        return VI_ERROR_ALLOC;
    }
    pthread_mutex_lock(&list_mutex);
    strcpy(given_list, resources);
    pthread_mutex_unlock(&list_mutex);
    return VI_SUCCESS;
}

/* Copies the list that was given, or that of the environment. */
static void copy_list(char list[LONGEST_LIST])
{
    pthread_mutex_lock(&list_mutex);
    const char *environment = getenv("CROSSPOINT_VISA_RESOURCES");
    const char *source = given_list[0] != '\0' || environment == NULL ? given_list : environment;
    snprintf(list, LONGEST_LIST, "%s", source);
    pthread_mutex_unlock(&list_mutex);
}

/* Cuts the next "name=target" off a list, and returns false at its end. */
static bool next_entry(char **rest, const char **name, const char **target)
{
    char *entry;
    while ((entry = strsep(rest, ",")) != NULL) {
        char *equals = strchr(entry, '=');
        if (equals != NULL) {
            *equals = '\0';
            *name = entry + strspn(entry, " \t\n");
            *target = equals + 1;
            return true;
        }
    }
    return false;
}

bool resource_interface(const char *name, uint16_t *type, uint16_t *number)
{
    static const struct {
        const char *prefix;
        uint16_t type;
    } interfaces[] = {{"GPIB", GPIB}, {"ASRL", ASRL}, {"TCPIP", TCPIP}, {"USB", USB}};
    for (size_t i = 0; i < sizeof interfaces / sizeof *interfaces; i++) {
        size_t length = strlen(interfaces[i].prefix);
        if (strncasecmp(name, interfaces[i].prefix, length) == 0) {
            *type = interfaces[i].type;
            *number = (uint16_t)strtoul(name + length, NULL, 10);
            return true;
        }
    }
    return false;
}

const char *resource_class(const char *name)
{
    const char *last = strstr(name, "::");
    for (const char *next = last; next != NULL; next = strstr(next + 2, "::")) {
        last = next;
    }
    return last != NULL && strcasecmp(last, "::SOCKET") == 0 ? "SOCKET" : "INSTR";
}

/* Takes the target out of a name that holds it: a raw socket, or a serial device file. */
static bool target_within(const char *name, char target[LONGEST_TARGET])
{
    char host[LONGEST_TARGET];
    unsigned board, port;
    char path[LONGEST_TARGET];
    if (sscanf(name, "TCPIP%u::%255[^:]::%u::SOCKET", &board, host, &port) == 3) {
        return snprintf(target, LONGEST_TARGET, "%s:%u", host, port) < LONGEST_TARGET;
    }
    if (sscanf(name, "ASRL%255[^:]::INSTR", path) == 1 && path[0] == '/') {
        strcpy(target, path);
        return true;
    }
    return false;
}

static bool target_in_list(const char *wanted, char target[LONGEST_TARGET])
{
    char list[LONGEST_LIST];
    copy_list(list);
    char *rest = list;
    const char *name, *given;
    while (next_entry(&rest, &name, &given)) {
        if (strcasecmp(name, wanted) == 0) {
            return snprintf(target, LONGEST_TARGET, "%s", given) < LONGEST_TARGET;
        }
    }
    return false;
}

ViStatus resource_find(const char *name, struct resource *resource)
{
    if (strlen(name) >= sizeof resource->name
        || !resource_interface(name, &resource->interface_type, &resource->interface_number)) {
        return VI_ERROR_INV_RSRC_NAME;
    }
    if (!target_in_list(name, resource->target) && !target_within(name, resource->target)) {
        return VI_ERROR_RSRC_NFOUND;
    }
    strcpy(resource->name, name);
    resource->kind = resource->interface_type == ASRL                    ? SERIAL_RESOURCE
                     : strcmp(resource_class(name), "SOCKET") == 0 ? SOCKET_RESOURCE
                                                                         : MESSAGE_RESOURCE;
    return VI_SUCCESS;
}

/* Turns VISA's regular expression, where ? is any character, into one of POSIX. A filter by attributes is not understood. */
static bool translate(const char *expression, char posix[LONGEST_EXPRESSION])
{
    size_t length = 0;
    posix[length++] = '^';
    for (const char *next = expression; *next != '\0'; next++) {
        if (length + 4 > LONGEST_EXPRESSION || *next == '{') {
            return false;
        }
        if (*next == '?') {
            posix[length++] = '.';
        } else if (*next == '.' || *next == '$') {
            posix[length++] = '\\';
            posix[length++] = *next;
        } else {
            posix[length++] = *next;
        }
    }
    posix[length++] = '$';
    posix[length] = '\0';
    return true;
}

ViStatus resource_names(const char *expression, char **names, uint32_t *count)
{
    char posix[LONGEST_EXPRESSION];
    regex_t pattern;
    if (!translate(expression, posix) || regcomp(&pattern, posix, REG_EXTENDED | REG_ICASE | REG_NOSUB) != 0) {
        return VI_ERROR_INV_EXPR;
    }
    char list[LONGEST_LIST];
    copy_list(list);
    char *rest = list;
    const char *name, *target;
    *names = NULL;
    *count = 0;
    while (next_entry(&rest, &name, &target)) {
        if (regexec(&pattern, name, 0, NULL, 0) != 0) {
            continue;
        }
        char *more = realloc(*names, (*count + 1) * (size_t)VI_FIND_BUFLEN);
        if (more == NULL) {
            break;
        }
        *names = more;
        snprintf(more + *count * (size_t)VI_FIND_BUFLEN, VI_FIND_BUFLEN, "%s", name);
        ++*count;
    }
    regfree(&pattern);
    return *count > 0 ? VI_SUCCESS : VI_ERROR_RSRC_NFOUND;
}
