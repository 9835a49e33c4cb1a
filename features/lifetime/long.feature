@ip @virtual-time
Feature: Times beyond 430 seconds
  Time stamps count 100 nanoseconds. Their lower 32 bits come round every 429.5 seconds, so whoever computes ages and
  lifetimes in 32 bits is right at first and wrong in the eighth minute.

  @DRC-069 @ageing
  Scenario Outline: A survivor's route of <lifetime> seconds is there after <seconds> seconds
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    And OSPF has the routes
      | network     | next hop     | interface | metric | lifetime   |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     | <lifetime> |
    When RIP is deregistered
    And <seconds> seconds pass
    Then the routes of OSPF are
      | network     | next hop     | interface | metric |
      | 10.1.0.0/16 | 198.51.100.1 | 2         | 10     |

    Examples:
      | lifetime | seconds |
      | 431      | 60      |
      | 900      | 800     |
      | 86400    | 80000   |

  @DRC-125
  Scenario Outline: The copy of a removed route is <seconds> seconds old
    Given RIP is registered for IP
    And RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
    When RtmIsRoute is called with 10.1.0.0/16
    And RIP is deregistered
    And <seconds> seconds pass
    And RtmGetRouteAge is called with the last route read
    Then the answer is an age of <from> to <to> seconds

    Examples:
      | seconds | from  | to    |
      | 400     | 399   | 401   |
      | 431     | 430   | 432   |
      | 86400   | 86399 | 86401 |

  @DRC-040
  Scenario Outline: A route that has lasted for <days>, and one of the last minute
    Programs that are up for long meet what short tests do not: 2^31 and 2^32 milliseconds are 25 and 50 days.

    Given RIP is registered for IP
    And RIP has the routes
      | network     | next hop  | interface | metric | lifetime |
      | 10.1.0.0/16 | 192.0.2.1 | 1         | 3      | infinite |
    When <seconds> seconds pass
    Given RIP has the routes
      | network     | next hop  | interface | metric | lifetime |
      | 10.2.0.0/16 | 192.0.2.1 | 1         | 3      | infinite |
    When 60 seconds pass
    And RIP is deregistered
    Then there is no route of RIP

    Examples:
      | days    | seconds |
      | 2 days  | 172800  |
      | 25 days | 2160000 |
      | 50 days | 4320000 |
