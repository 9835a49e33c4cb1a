@ip
Feature: RtmDeregisterClient, the core of the contract
  RtmDeregisterClient ends the registration of a client, frees the resources that belong to it and removes all routes
  that the client added. It returns NO_ERROR on success, otherwise ERROR_INVALID_HANDLE or ERROR_NO_SYSTEM_RESOURCES.
  Everything else in these folders follows from that and from what the neighbouring functions are documented to do.

  Rule: All routes that the client added go

    @DRC-002 @DRC-030 @DRC-032
    Scenario: A client with routes leaves
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 3         | 10     |
      When RIP is deregistered
      Then the answer is NO_ERROR
      And there is no route of RIP
      And there is no route to 10.1.0.0/16
      And the routes of OSPF are
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 3         | 10     |

    @DRC-009 @DRC-111
    Scenario: A client without routes leaves and comes back
      Given RIP is registered for IP
      When RIP is deregistered
      Then the answer is NO_ERROR
      When NewRIP asks to be registered for IP, as RIP
      Then the answer is a handle

  Rule: A handle that is not valid is refused

    @DRC-020 @DRC-021 @DRC-029
    Scenario: NULL
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      And the tables have been noted
      When RtmDeregisterClient is called with NULL
      Then the answer is ERROR_INVALID_HANDLE
      And the tables are as noted

    @DRC-020 @DRC-022 @DRC-110
    Scenario: The result of a refused registration
      Given RIP is registered for IP
      When Twin asks to be registered for IP, as RIP
      Then the answer is NULL with ERROR_CLIENT_ALREADY_EXISTS
      When RtmDeregisterClient is called with the handle of Twin
      Then the answer is ERROR_INVALID_HANDLE

    @DRC-028 @hazard
    Scenario: A client that has left already
      Given RIP is registered for IP
      When RIP is deregistered
      Then the answer is NO_ERROR
      When RIP is deregistered
      Then the answer is ERROR_INVALID_HANDLE

  Rule: A lack of resources is reported and harms nobody else

    @DRC-130 @DRC-216 @resource-faults
    Scenario: A resource is refused
      Given RIP is registered for IP
      And OSPF is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
      And OSPF has the routes
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 3         | 10     |
      When RIP is deregistered while resource 1 is refused
      Then the answer is ERROR_NO_SYSTEM_RESOURCES
      And the routes of OSPF are
        | network     | next hop     | interface | metric |
        | 10.2.0.0/16 | 198.51.100.1 | 3         | 10     |

    @DRC-218 @resource-faults @hazard
    Scenario: A success after failures is complete
      Given RIP is registered for IP
      And RIP has the routes
        | network     | next hop  | interface | metric |
        | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      |
        | 10.2.0.0/16 | 192.0.2.2 | 2         | 4      |
      When RIP is deregistered again and again, while one resource more is granted each time, until it succeeds
      Then there is no route of RIP
