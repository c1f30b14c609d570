#include <stdlib.h>
#include <string.h>
#include <stdio.h>

#include "sessions.h"

static bool is_manager(ViObject handle)
{
    struct object *manager = object_lock(handle, MANAGER);
    if (manager == NULL) {
        return false;
    }
    object_unlock(manager);
    return true;
}

VISA_EXPORT ViStatus viFindRsrc(ViObject manager, const char *expression, ViObject *list, uint32_t *count, char *description)
{
    if (!is_manager(manager)) {
        return VI_ERROR_INV_OBJECT;
    }
    struct find_list found = {0};
    ViStatus status = resource_names(expression, &found.names, &found.count);
    if (status != VI_SUCCESS) {
        return status;
    }
    struct object *object = object_create(FIND_LIST, manager);
    if (object == NULL) {
        free(found.names);
        return VI_ERROR_ALLOC;
    }
    found.next = 1;
    object->list = found;
    *list = object->handle;
    *count = found.count;
    memcpy(description, found.names, VI_FIND_BUFLEN);
    object_unlock(object);
    return VI_SUCCESS;
}

VISA_EXPORT ViStatus viFindNext(ViObject list, char *description)
{
    struct object *object = object_lock(list, FIND_LIST);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    struct find_list *found = &object->list;
    ViStatus status = VI_ERROR_RSRC_NFOUND;
    if (found->next < found->count) {
        memcpy(description, found->names + found->next++ * (size_t)VI_FIND_BUFLEN, VI_FIND_BUFLEN);
        status = VI_SUCCESS;
    }
    object_unlock(object);
    return status;
}

VISA_EXPORT ViStatus viParseRsrcEx(ViObject manager, const char *name, uint16_t *interfaceType, uint16_t *interfaceNumber,
                                   char *resourceClass, char *expandedName, char *alias)
{
    if (!is_manager(manager)) {
        return VI_ERROR_INV_OBJECT;
    }
    if (!resource_interface(name, interfaceType, interfaceNumber)) {
        return VI_ERROR_INV_RSRC_NAME;
    }
    snprintf(resourceClass, VI_FIND_BUFLEN, "%s", resource_class(name));
    snprintf(expandedName, VI_FIND_BUFLEN, "%s", name);
    alias[0] = '\0';
    return VI_SUCCESS;
}
