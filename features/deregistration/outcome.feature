@ip
Feature: What a deregistration answers
  RtmDeregisterClient takes the handle that RtmRegisterClient returned and says in its return value how it went.
  Success is NO_ERROR and nothing else. There are two documented failures: the handle is not a valid handle, or the
  system is short of resources. A routing protocol that still has routes, unread messages or open enumerations may
  leave at any time; it need not tidy up first.

  @DRC-002 @DRC-009
  Scenario: A client that has nothing leaves
    Given RIP is registered for IP
    When RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-009
  Scenario: A client that has deleted all its routes leaves
    Deleting in a block answers ERROR_NO_ROUTES when there is nothing to delete. Deregistering does not.

    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP deletes the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-006
  Scenario Outline: A client that still has <number> routes leaves
    Version 2 asks a client to delete its routes before it leaves. Version 1 does it for the client.

    Given RIP is registered for IP
    And RIP has <number> routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR

    Examples:
      | number |
      | 1      |
      | 2      |
      | 100    |

  @DRC-007 @change-notification
  Scenario: A client with unread messages leaves
    Given RIP is registered for IP, with an event
    And OSPF is registered for IP
    And OSPF has 20 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-215 @change-notification @volume
  Scenario: A client leaves while others have not read their messages
    Nobody has to wait until an observer finds time to read.

    Given Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And RIP has 200 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-008
  Scenario: A client leaves while enumerations are open
    An enumeration belongs to nobody: RtmCreateEnumerationHandle is not told which client asks.

    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 4      |
    And enumeration Everything is open over all IP routes
    And enumeration Own is open over the IP routes of RIP
    And enumeration Own has returned 1 route
    When RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-010
  Scenario: A client leaves that registered with neither event nor option
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RIP is deregistered
    Then the answer is NO_ERROR

  @DRC-010
  Scenario Outline: A client leaves that registered <options>
    Given OSPF is registered for IP, <options>
    And OSPF has the route 10.1.0.0/16 via 198.51.100.1 interface 1 metric 3
    When OSPF is deregistered
    Then the answer is NO_ERROR

    @change-notification
    Examples:
      | options       |
      | with an event |

    @single-route
    Examples:
      | options      |
      | single-route |

    @change-notification @single-route
    Examples:
      | options                     |
      | with an event, single-route |

  @DRC-003
  Scenario: Only documented codes are answered
    There is no code for "busy", "access denied" or "not supported", and none for "this client has no routes".

    Given RIP is registered for IP
    And OSPF is registered for IP
    And OSPF has 10 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR or ERROR_INVALID_HANDLE or ERROR_NO_SYSTEM_RESOURCES
    When OSPF is deregistered
    Then the answer is NO_ERROR or ERROR_INVALID_HANDLE or ERROR_NO_SYSTEM_RESOURCES
    When RtmDeregisterClient is called with NULL
    Then the answer is NO_ERROR or ERROR_INVALID_HANDLE or ERROR_NO_SYSTEM_RESOURCES

  @DRC-219 @DRC-006 @DRC-009 @volume
  Scenario: A small table never runs out of resources
    Every function may answer that resources are short, and no page says when. Four clients and a hundred routes must
    not be the case, or an implementation could refuse everything and still follow the letter.

    Given resources suffice
    And RIP is registered for IP
    And OSPF is registered for IP
    And BGP is registered for IP
    And STATIC is registered for IP
    And RIP has 40 routes, each to a network of its own
    And OSPF has 40 routes, each to a network of its own
    And BGP has 20 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR
    When OSPF is deregistered
    Then the answer is NO_ERROR
    When BGP is deregistered
    Then the answer is NO_ERROR
    When STATIC is deregistered
    Then the answer is NO_ERROR

  @DRC-219 @DRC-007 @change-notification @volume
  Scenario: A small queue of unread messages never runs out of resources
    Given resources suffice
    And Observer is registered for IP, as NETMGMT, with an event
    And RIP is registered for IP
    And RIP has 100 routes, each to a network of its own
    When RIP is deregistered
    Then the answer is NO_ERROR
    When Observer is deregistered
    Then the answer is NO_ERROR

  @DRC-005
  Scenario: What the call does to the last error
    The pages send nobody to GetLastError after this call, so nobody may rely on what it says then.

    Given RIP is registered for IP
    When RIP is deregistered
    Then it is recorded under DRC-005 what the call did to the last error
    When RtmDeregisterClient is called with NULL
    Then it is recorded under DRC-005 what the call did to the last error
