package org.rtmtck.api;

/** {@code RR_FamilySpecificData}: {@code IP_SPECIFIC_DATA} or {@code IPX_SPECIFIC_DATA}. */
public sealed interface FamilySpecificData permits IpSpecificData, IpxSpecificData {}
