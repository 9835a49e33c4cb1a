package org.rtmtck.api;

/** What the kit provides to an implementation under test: the services that Windows provides to Rtm.dll. */
public interface Environment {

    /** The time. */
    RtmClock clock();

    /** The last-error value of the calling thread. */
    LastError lastError();

    /** Where resources are asked for; {@link ResourceMeter#UNLIMITED} unless the kit injects failures. */
    ResourceMeter resources();
}
