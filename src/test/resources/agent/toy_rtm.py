"""A toy routing table manager for family IP: an implementation under test that knows nothing of agents.

A route is a dictionary of strings: 'net', 'via', 'if', 'proto', 'metric' and so on, as the caller named them.
"""
import time

NO_ERROR, INVALID_HANDLE, INVALID_PARAMETER = 'NO_ERROR', 'ERROR_INVALID_HANDLE', 'ERROR_INVALID_PARAMETER'
LIMITS = {1: 'net', 2: 'if', 4: 'proto'}  # and 8: best routes only
NO_CHANGE = ('NO_CHANGE', None, None)


def order(route):
    """Network number, protocol, interface, next hop; the mask last."""
    number, mask = route['net'].split('/')
    return octets(number), int(route['proto']), int(route['if']), octets(route['via'].split('/')[0]), mask


def octets(address):
    return [int(octet) for octet in address.split('.')]


def significant(route):
    return route and {word: value for word, value in route.items() if word not in ('psd', 'stamp')}


def file_time():
    return int((time.time() + 11644473600) * 10 ** 7)


class Event:
    is_set = False


class Client:
    def __init__(self, protocol, event, single):
        self.protocol, self.event, self.single, self.queue = protocol, event, single, []

    def owns(self, route):
        return route['proto'] == self.protocol


class ToyRtm:
    def __init__(self):
        self.clients, self.enumerations, self.routes = {}, {}, []
        self.last_error, self.last_handle = '0', 0x100

    def failed(self, result, error):
        self.last_error = error
        return result

    def handle_for(self, table, value):
        self.last_handle += 0x10
        table[self.last_handle] = value
        return self.last_handle

    def best(self, net):
        return min((r for r in self.routes if r['net'] == net), key=lambda r: int(r.get('metric', 0)), default=None)

    def change(self, goes, new=None, silent=None):
        """Removes routes, adds one, and tells the clients with an event what became of the best routes."""
        nets = {r['net'] for r in self.routes if goes(r)} | ({new['net']} if new else set())
        before = {net: self.best(net) for net in nets}
        self.routes = sorted([r for r in self.routes if not goes(r)] + ([new] if new else []), key=order)
        result = NO_CHANGE
        for net, was in before.items():
            now = self.best(net)
            if significant(was) != significant(now):
                result = ('CHANGED' if was and now else 'ADDED' if now else 'DELETED', now, was)
                for client in self.clients.values():
                    if client.event and client is not silent:
                        client.queue.append(result)
                        client.event.is_set = True
        return result

    def select(self, flags, wanted):
        return [r for r in self.routes if all(r[word] == wanted[word] for bit, word in LIMITS.items() if flags & bit)
                and not (flags & 8 and r is not self.best(r['net']))]

    def register_client(self, family, protocol, event, flags):
        if family != 'ip' or flags > 1:
            return self.failed(0, INVALID_PARAMETER)
        if any(client.protocol == protocol for client in self.clients.values()):
            return self.failed(0, 'ERROR_CLIENT_ALREADY_EXISTS')
        return self.handle_for(self.clients, Client(protocol, event, flags == 1))

    def deregister_client(self, handle):
        client = self.clients.pop(handle, None)
        if not client:
            return INVALID_HANDLE
        self.change(client.owns)
        return NO_ERROR

    def add_route(self, handle, route):
        client = self.clients.get(handle)
        if not client:
            return INVALID_HANDLE, NO_CHANGE
        new = dict(route, proto=client.protocol, stamp=hex(file_time()), priority='1')
        return NO_ERROR, self.change(
            lambda r: order(r) == order(new) or client.single and client.owns(r) and r['net'] == new['net'], new, client)

    def delete_route(self, handle, route):
        client = self.clients.get(handle)
        if not client:
            return INVALID_HANDLE, NO_CHANGE
        old = order(dict(route, proto=client.protocol))
        if not any(order(r) == old for r in self.routes):
            return 'ERROR_NO_SUCH_ROUTE', NO_CHANGE
        kind, now, _ = self.change(lambda r: order(r) == old, None, client)
        return NO_ERROR, (kind, now, None)

    def block_delete_routes(self, handle, flags, criteria):
        client = self.clients.get(handle)
        if not client or flags > 15:
            return INVALID_PARAMETER if client else INVALID_HANDLE
        doomed = [r for r in self.select(flags & 7, criteria) if client.owns(r)]
        self.change(lambda r: any(r is d for d in doomed))
        return NO_ERROR if doomed else 'ERROR_NO_ROUTES'

    def dequeue(self, handle):
        client = self.clients.get(handle)
        if not client or not client.event:
            return INVALID_HANDLE, NO_CHANGE
        change = client.queue.pop(0) if client.queue else None
        client.event.is_set = bool(client.queue)
        return 'ERROR_MORE_MESSAGES' if client.queue else NO_ERROR if change else 'ERROR_NO_MESSAGES', change or NO_CHANGE

    def is_route(self, family, net):
        best = self.best(net) if family == 'ip' else None
        return best or self.failed(None, NO_ERROR if family == 'ip' else INVALID_PARAMETER)

    def network_count(self, family):
        count = len({r['net'] for r in self.routes}) if family == 'ip' else 0
        return count or self.failed(0, NO_ERROR if family == 'ip' else INVALID_PARAMETER)

    def route_age(self, route):
        stamp = int(route.get('stamp', '0'), 0)
        return (file_time() - stamp) // 10 ** 7 if stamp else self.failed(None, INVALID_PARAMETER)

    def create_enumeration(self, family, flags, criteria):
        if family != 'ip' or flags > 15:
            return self.failed(0, INVALID_PARAMETER)
        found = self.select(flags, criteria)
        return self.handle_for(self.enumerations, found) if found else self.failed(0, 'ERROR_NO_ROUTES')

    def next_of_enumeration(self, handle):
        found = self.enumerations.get(handle)
        if found is None:
            return INVALID_HANDLE, None
        return (NO_ERROR, found.pop(0)) if found else ('ERROR_NO_MORE_ROUTES', None)

    def close_enumeration(self, handle):
        return INVALID_HANDLE if self.enumerations.pop(handle, None) is None else NO_ERROR

    def scan(self, family, flags, route, after):
        if family != 'ip' or flags > 15:
            return INVALID_PARAMETER, None
        found = [r for r in self.select(flags, route) if not after or order(r) > order(route)]
        return (NO_ERROR, found[0]) if found else ('ERROR_NO_ROUTES', None)
