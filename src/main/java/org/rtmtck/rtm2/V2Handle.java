package org.rtmtck.rtm2;

/**
 * A handle that version 2 gave out. Each time a function returns one, the receiving entity holds one more reference to
 * the object behind it, and has to release it (page "Managing Handles").
 */
public sealed interface V2Handle {

    /** The bits; nothing but equality may be read from them. */
    long value();

    /** {@code RTM_ENTITY_HANDLE}: a registration. */
    record EntityHandle(long value) implements V2Handle {}

    /** {@code RTM_DEST_HANDLE}: a destination. */
    record DestHandle(long value) implements V2Handle {}

    /** {@code RTM_ROUTE_HANDLE}: a route. */
    record RouteHandle(long value) implements V2Handle {}

    /** {@code RTM_NEXTHOP_HANDLE}: a next hop. */
    record NextHopHandle(long value) implements V2Handle {}

    /** {@code RTM_ENUM_HANDLE}: an enumeration, ended with {@code RtmDeleteEnumHandle}. */
    record EnumHandle(long value) implements V2Handle {}

    /** {@code RTM_NOTIFY_HANDLE}: a registration for change notification. */
    record NotifyHandle(long value) implements V2Handle {}

    /** {@code RTM_ROUTE_LIST_HANDLE}: a route list. */
    record RouteListHandle(long value) implements V2Handle {}
}
