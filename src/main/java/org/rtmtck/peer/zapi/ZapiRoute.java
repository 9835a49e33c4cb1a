package org.rtmtck.peer.zapi;

import org.rtmtck.peer.support.Prefix;

/**
 * A route as zebra knows it.
 *
 * @param instance the instance of protocol sharp that owns it
 * @param prefix its destination
 * @param gateway the address of the next hop, on the link of the namespace; 0 for the link itself
 * @param distance lower is better
 * @param metric lower is better among equal distances
 * @param tag a number that zebra carries along
 */
record ZapiRoute(int instance, Prefix prefix, int gateway, int distance, int metric, int tag) {}
