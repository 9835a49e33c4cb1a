#include "routes.h"

#include <string.h>

#define ALL_ONES 0xFFFFFFFFu
#define FSD_TYPE_REMOTE 4u

/* Members that are plain numbers: where they are, and what they are when they are not mentioned. */
struct member {
    const char *word;
    size_t offset;
    size_t size;
    DWORD usual;
};

#define IP_MEMBER(word, member, usual)                                                      \
    {                                                                                       \
        word, offsetof(RTM_IP_ROUTE, member), sizeof(((RTM_IP_ROUTE *)NULL)->member), usual \
    }
#define IPX_MEMBER(word, member)                                                           \
    {                                                                                      \
        word, offsetof(RTM_IPX_ROUTE, member), sizeof(((RTM_IPX_ROUTE *)NULL)->member), 0u \
    }

static const struct member ip_members[] = {
    IP_MEMBER("if", RR_InterfaceID, 0u),
    IP_MEMBER("metric", RR_FamilySpecificData.FSD_Metric, 0u),
    IP_MEMBER("priority", RR_FamilySpecificData.FSD_Priority, 0u),
    IP_MEMBER("type", RR_FamilySpecificData.FSD_Type, FSD_TYPE_REMOTE),
    IP_MEMBER("policy", RR_FamilySpecificData.FSD_Policy, 0u),
    IP_MEMBER("nexthop-as", RR_FamilySpecificData.FSD_NextHopAS, 0u),
    IP_MEMBER("metric1", RR_FamilySpecificData.FSD_Metric1, 0u),
    IP_MEMBER("metric2", RR_FamilySpecificData.FSD_Metric2, 0u),
    IP_MEMBER("metric3", RR_FamilySpecificData.FSD_Metric3, 0u),
    IP_MEMBER("metric4", RR_FamilySpecificData.FSD_Metric4, 0u),
    IP_MEMBER("metric5", RR_FamilySpecificData.FSD_Metric5, 0u),
    IP_MEMBER("flags", RR_FamilySpecificData.FSD_Flags, IP_VALID_ROUTE),
    IP_MEMBER("proto", RR_RoutingProtocol, 0u),
    {NULL, 0, 0, 0},
};

static const struct member ipx_members[] = {
    IPX_MEMBER("if", RR_InterfaceID),
    IPX_MEMBER("ticks", RR_FamilySpecificData.FSD_TickCount),
    IPX_MEMBER("hops", RR_FamilySpecificData.FSD_HopCount),
    IPX_MEMBER("flags", RR_FamilySpecificData.FSD_Flags),
    IPX_MEMBER("proto", RR_RoutingProtocol),
    {NULL, 0, 0, 0},
};

static const struct member *members_of(DWORD family)
{
    return family == RTM_PROTOCOL_FAMILY_IPX ? ipx_members : ip_members;
}

static DWORD member_get(const struct member *member, const any_route *route)
{
    const char *place = (const char *)route + member->offset;
    USHORT small;
    DWORD value;
    if (member->size == sizeof small) {
        memcpy(&small, place, sizeof small);
        return small;
    }
    memcpy(&value, place, sizeof value);
    return value;
}

static BOOL member_set(const struct member *member, any_route *route, DWORD value)
{
    char *place = (char *)route + member->offset;
    USHORT small = (USHORT)value;
    if (member->size == sizeof small) {
        memcpy(place, &small, sizeof small);
        return small == value;
    }
    memcpy(place, &value, sizeof value);
    return TRUE;
}

static BOOL dotted_read(struct word word, DWORD *value)
{
    *value = 0;
    for (int i = 0; i < 4; i++) {
        DWORD octet;
        if (!word_dword(word_cut(&word, '.'), &octet) || octet > 255) {
            return FALSE;
        }
        *value = *value << 8 | octet;
    }
    return word.length == 0;
}

static BOOL mask_read(struct word word, DWORD *mask)
{
    DWORD length;
    if (word_has(word, '.')) {
        return dotted_read(word, mask);
    }
    if (!word_dword(word, &length) || length > 32) {
        return FALSE;
    }
    *mask = length == 0 ? 0 : ALL_ONES << (32 - length);
    return TRUE;
}

static BOOL ip_network_read(struct word word, IP_NETWORK *network)
{
    BOOL masked = word_has(word, '/');
    struct word number = word_cut(&word, '/');
    network->N_NetMask = ALL_ONES;
    return dotted_read(number, &network->N_NetNumber) && (!masked || mask_read(word, &network->N_NetMask));
}

static BOOL ipx_number_read(struct word word, DWORD *number)
{
    ULONGLONG value = 0;
    for (size_t i = 0; i < word.length && i < 9; i++) {
        char hex[] = {'0', 'x', word.start[i]};
        struct word digit = {hex, sizeof hex};
        ULONGLONG one;
        if (!word_number(digit, &one)) {
            return FALSE;
        }
        value = value << 4 | one;
    }
    *number = (DWORD)value;
    return word.length >= 1 && word.length <= 8;
}

static BOOL is_network(struct word word)
{
    return word_begins(word, "ipx:") || (word.length > 0 && *word.start >= '0' && *word.start <= '9'
        && word_has(word, '.'));
}

BOOL network_read(struct cursor *cursor, DWORD *family, any_network *network)
{
    struct word word = cursor_take(cursor);
    if (word_begins(word, "ipx:")) {
        *family = RTM_PROTOCOL_FAMILY_IPX;
        word_cut(&word, ':');
        return ipx_number_read(word, &network->ipx.N_NetNumber);
    }
    *family = RTM_PROTOCOL_FAMILY_IP;
    return ip_network_read(word, &network->ip);
}

static BOOL mac_read(struct word word, BYTE *mac)
{
    for (int i = 0; i < 6; i++) {
        DWORD byte;
        struct word digits = word_cut(&word, '-');
        if (digits.length != 2 || !ipx_number_read(digits, &byte)) {
            return FALSE;
        }
        mac[i] = (BYTE)byte;
    }
    return word.length == 0;
}

static BOOL protocol_data_read(struct word word, DWORD *data)
{
    for (int i = 0; i < 4; i++) {
        if (!word_dword(word_cut(&word, ','), &data[i])) {
            return FALSE;
        }
    }
    return word.length == 0;
}

static BOOL stamp_read(struct word word, FILETIME *stamp)
{
    ULONGLONG value;
    if (!word_number(word, &value)) {
        return FALSE;
    }
    stamp->dwLowDateTime = (DWORD)value;
    stamp->dwHighDateTime = (DWORD)(value >> 32);
    return TRUE;
}

static const struct member *member_named(DWORD family, struct word word)
{
    const struct member *member = members_of(family);
    while (member->word != NULL && !word_is(word, member->word)) {
        member++;
    }
    return member->word == NULL ? NULL : member;
}

/* Reads one member; *known tells whether the next word is one at all. */
static BOOL member_read(struct cursor *cursor, DWORD family, any_route *route, BOOL *known)
{
    BOOL ipx = family == RTM_PROTOCOL_FAMILY_IPX;
    const struct member *member = member_named(family, cursor_peek(cursor));
    *known = TRUE;
    if (member != NULL) {
        DWORD value;
        cursor_take(cursor);
        return word_dword(cursor_take(cursor), &value) && member_set(member, route, value);
    }
    if (cursor_take_if(cursor, "via")) {
        return ipx ? mac_read(cursor_take(cursor), route->ipx.RR_NextHopAddress.NHA_Mac)
                   : ip_network_read(cursor_take(cursor), &route->ip.RR_NextHopAddress);
    }
    if (cursor_take_if(cursor, "psd")) {
        return protocol_data_read(cursor_take(cursor), route->ip.RR_ProtocolSpecificData.PSD_Data);
    }
    if (cursor_take_if(cursor, "stamp")) {
        return stamp_read(cursor_take(cursor), &route->ip.RR_TimeStamp);
    }
    *known = FALSE;
    return TRUE;
}

/* What is in the two bytes behind an IPX next hop means nothing, so it is different each time. */
static void fill_padding(RTM_IPX_ROUTE *route)
{
    static unsigned char number;
    BYTE *padding = route->RR_NextHopAddress.NHA_Mac + sizeof route->RR_NextHopAddress.NHA_Mac;
    memset(padding, number++, offsetof(RTM_IPX_ROUTE, RR_FamilySpecificData)
            - offsetof(RTM_IPX_ROUTE, RR_NextHopAddress) - sizeof route->RR_NextHopAddress);
}

BOOL route_read(struct cursor *cursor, DWORD *family, any_route *route)
{
    BOOL known = TRUE;
    any_network network;
    memset(route, 0, sizeof *route);
    memset(&network, 0, sizeof network);
    if (is_network(cursor_peek(cursor)) && !network_read(cursor, family, &network)) {
        return FALSE;
    }
    if (*family == RTM_PROTOCOL_FAMILY_IPX) {
        route->ipx.RR_Network = network.ipx;
        fill_padding(&route->ipx);
    } else {
        route->ip.RR_Network = network.ip;
        route->ip.RR_NextHopAddress.N_NetMask = ALL_ONES;
    }
    for (const struct member *member = members_of(*family); member->word != NULL; member++) {
        member_set(member, route, member->usual);
    }
    while (known) {
        if (!member_read(cursor, *family, route, &known)) {
            return FALSE;
        }
    }
    return TRUE;
}

static void dotted_write(struct text *text, DWORD value)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        text_put_decimal(text, value >> shift & 255);
        text_put(text, shift > 0 ? "." : "");
    }
}

static void mask_write(struct text *text, DWORD mask)
{
    DWORD length = 0;
    while (length < 32 && mask & 0x80000000u >> length) {
        length++;
    }
    text_put(text, "/");
    if (mask == (length == 0 ? 0 : ALL_ONES << (32 - length))) {
        text_put_decimal(text, length);
    } else {
        dotted_write(text, mask);
    }
}

static void ip_addresses_write(struct text *text, const RTM_IP_ROUTE *route)
{
    const IP_NEXT_HOP_ADDRESS *hop = &route->RR_NextHopAddress;
    dotted_write(text, route->RR_Network.N_NetNumber);
    mask_write(text, route->RR_Network.N_NetMask);
    if (hop->N_NetNumber == 0 && hop->N_NetMask == ALL_ONES) {
        return;
    }
    text_put(text, " via ");
    dotted_write(text, hop->N_NetNumber);
    if (hop->N_NetMask != ALL_ONES) {
        mask_write(text, hop->N_NetMask);
    }
}

static void ipx_addresses_write(struct text *text, const RTM_IPX_ROUTE *route)
{
    static const BYTE none[6];
    const BYTE *mac = route->RR_NextHopAddress.NHA_Mac;
    text_put(text, "ipx:");
    text_put_digits(text, route->RR_Network.N_NetNumber, 16, 8);
    if (memcmp(mac, none, sizeof none) == 0) {
        return;
    }
    text_put(text, " via ");
    for (int i = 0; i < 6; i++) {
        text_put(text, i == 0 ? "" : "-");
        text_put_digits(text, mac[i], 16, 2);
    }
}

static void protocol_data_write(struct text *text, const DWORD *data)
{
    if ((data[0] | data[1] | data[2] | data[3]) == 0) {
        return;
    }
    text_put(text, " psd ");
    for (int i = 0; i < 4; i++) {
        text_put(text, i == 0 ? "" : ",");
        text_put_decimal(text, data[i]);
    }
}

void route_write(struct text *text, DWORD family, const any_route *route)
{
    ULONGLONG stamp = (ULONGLONG)route->ip.RR_TimeStamp.dwHighDateTime << 32 | route->ip.RR_TimeStamp.dwLowDateTime;
    text_put(text, "{");
    if (family == RTM_PROTOCOL_FAMILY_IPX) {
        ipx_addresses_write(text, &route->ipx);
    } else {
        ip_addresses_write(text, &route->ip);
    }
    for (const struct member *member = members_of(family); member->word != NULL; member++) {
        DWORD value = member_get(member, route);
        if (value != member->usual) {
            text_put(text, " ");
            text_put(text, member->word);
            text_put(text, " ");
            text_put_decimal(text, value);
        }
    }
    protocol_data_write(text, route->ip.RR_ProtocolSpecificData.PSD_Data);
    if (stamp != 0) {
        text_put(text, " stamp ");
        text_put_hex(text, stamp);
    }
    text_put(text, "}");
}

static BOOL flag_read(struct word word, DWORD *flags)
{
    static const char *const words[] = {"network", "interface", "protocol", "best"};
    for (int i = 0; i < 4; i++) {
        if (word_is(word, words[i])) {
            *flags |= 1u << i;
            return TRUE;
        }
    }
    return FALSE;
}

BOOL flags_read(struct cursor *cursor, DWORD *flags)
{
    struct word words = cursor_take(cursor);
    *flags = 0;
    if (word_is(words, "all") || word_dword(words, flags)) {
        return TRUE;
    }
    while (words.length > 0) {
        if (!flag_read(word_cut(&words, '+'), flags)) {
            return FALSE;
        }
    }
    return TRUE;
}
