@ip @change-notification
Feature: The event and the queue of the client that leaves
  The client made its event itself and gave it to RTM. RTM made the queue, and the queue goes with the client. What
  was not read before the call cannot be read after it.

  @DRC-090 @hazard
  Scenario: Unread messages are out of reach
    Given RIP is registered for IP, with an event
    And OSPF is registered for IP
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    When RIP is deregistered
    And RtmDequeueRouteChangeMessage is called with the old handle of RIP
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-090 @DRC-123 @hazard
  Scenario: A read queue is out of reach as well
    Given RIP is registered for IP, with an event
    And all messages have been read
    When RIP is deregistered
    And RtmDequeueRouteChangeMessage is called with the old handle of RIP
    Then the answer is ERROR_INVALID_HANDLE

  @DRC-092
  Scenario Outline: The event is not signalled by later changes
    Given RIP is registered for IP<options>
    And OSPF is registered for IP
    And Observer is registered for IP, as NETMGMT, with an event
    And all messages have been read
    When RIP is deregistered
    And all effects have settled
    And the event of RIP is reset
    And OSPF adds the route 10.1.0.0/16 via 198.51.100.1 interface 2 metric 10
    Then the event of RIP is not signalled

    Examples:
      | options         |
      | , with an event |

    @single-route
    Examples:
      | options                       |
      | , with an event, single-route |

  @DRC-093
  Scenario: Whether the client's own departure signals its event
    RtmAddRoute and RtmDeleteRoute do not tell their caller, RtmBlockDeleteRoutes does. Here nothing is said, and the
    message could not be read anyway.

    Given RIP is registered for IP, with an event
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And all messages have been read
    When RIP is deregistered
    And all effects have settled
    Then it is recorded under DRC-093 whether the event of RIP is signalled

  @DRC-091
  Scenario: Whether the event is still the client's to use
    No page says that RTM closes, sets or resets an event that was given to it.

    Given RIP is registered for IP, with an event
    And all messages have been read
    When the event of RIP is set
    And RIP is deregistered
    And all effects have settled
    Then it is recorded under DRC-091 whether the event of RIP is signalled
    When the event of RIP is reset
    Then it is recorded under DRC-091 whether the event of RIP is signalled
