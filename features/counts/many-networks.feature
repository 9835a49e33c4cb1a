@ip
Feature: The number of networks, when it is large
  The number of networks is a DWORD, and it is right beyond the sizes of smaller integers.

  @DRC-063 @volume
  Scenario: More than 255 networks
    Given RIP is registered for IP
    And OSPF is registered for IP
    And RIP has 44 routes, each to a network of its own
    And OSPF has 257 routes, each to a network of its own
    When RIP is deregistered
    Then there are routes to 257 IP networks

  @DRC-064 @volume
  Scenario: Down from more than 255 networks to none
    Given RIP is registered for IP
    And RIP has 300 routes, each to a network of its own
    Then there are routes to 300 IP networks
    When RIP is deregistered
    And RtmGetNetworkCount is called with IP
    Then the answer is 0 with NO_ERROR
