#!/usr/bin/env python3
"""An agent in plain Python: it lets rtm-tck call the functions of toy_rtm.py. See spec/agent-protocol.md."""
import sys

from toy_rtm import Event, ToyRtm

HELLO = 'hello 1; name toy; version 1.0; capabilities ip change-notification single-route last-error'
FLAGS = {'all': 0, 'network': 1, 'interface': 2, 'protocol': 4, 'best': 8}


def flags_of(word):
    return int(word, 0) if word[0].isdigit() else sum(FLAGS[flag] for flag in word.split('+'))


class Agent:
    """Answers statements: each method do_X answers the statement X with the text of the reply."""

    def __init__(self):
        self.rtm, self.names, self.events, self.binding = ToyRtm(), {}, {}, None

    def answer(self, statement):
        words = statement.split()
        self.binding = words[0] if words[1:2] == ['='] else None
        name, *arguments = words[2:] if self.binding else words
        function = getattr(self, 'do_' + name, None)
        return function(*arguments) if function else '?unknown statement ' + name

    def do_hello(self, *_):
        return HELLO

    def do_reset(self):
        self.__init__()
        return 'ok'

    def do_settle(self):
        return 'ok'

    def do_events(self):
        return ' '.join(name for name, event in self.events.items() if event.is_set) or '-'

    def do_WaitForSingleObject(self, word):
        return 'WAIT_OBJECT_0' if self.events[word.split('.')[0]].is_set else 'WAIT_TIMEOUT'

    def do_SetEvent(self, word, value=True):
        self.events[word.split('.')[0]].is_set = value
        return 'ok'

    def do_ResetEvent(self, word):
        return self.do_SetEvent(word, False)

    def do_SetLastError(self, value):
        self.rtm.last_error = value
        return 'ok'

    def do_GetLastError(self):
        return self.rtm.last_error

    def handle(self, word):
        name, _, bits = word.partition('^')
        value = int(name, 0) if name[0].isdigit() else {'INVALID': 2 ** 64 - 1}.get(name, self.names.get(name, 0))
        return value ^ int(bits or '0', 0)

    def event(self, word):
        """'event' is a new one, named as the registration; 'event:X' is the event X, made when first used."""
        if word == 'event':
            self.events[self.binding] = Event()
        return self.events.setdefault(word[6:] or self.binding, Event())

    def route(self, words):
        if words and isinstance(self.names.get(words[0]), dict):
            return self.names[words[0]]
        named = '/' in ''.join(words[:1])
        route = {'net': words[0] if named else '0.0.0.0/0', 'via': '0.0.0.0', 'if': '0', 'proto': '0'}
        pairs = zip(words[named::2], words[named + 1::2])
        return dict(route, **{word: value for word, value in pairs if word != 'ttl' and not word.startswith('no-')})

    def bound(self, value):
        self.names[self.binding] = value
        return value

    def handle_text(self, handle):
        return hex(self.bound(handle)) if handle else 'NULL ' + self.rtm.last_error

    def route_text(self, status, route):
        self.bound(route)
        if not route:
            return status
        return '%s {%s}' % (status, ' '.join([route['net']] + [w + ' ' + v for w, v in route.items() if w != 'net']))

    def change_text(self, result, words):
        status, (text, *routes) = result
        if status not in ('NO_ERROR', 'ERROR_MORE_MESSAGES'):
            return status
        for label, route in zip(('current', 'previous'), routes):
            if route and 'no-' + label not in words:
                text += ' ' + self.route_text(label, route)
        return status + ' ' + text

    def do_RtmRegisterClient(self, family, protocol, *options):
        events = [self.event(word) for word in options if word.startswith('event')]
        flags = int(options[-1], 0) if 'flags' in options else int('single-route' in options)
        return self.handle_text(self.rtm.register_client(family, protocol, (events or [None])[0], flags))

    def do_RtmDeregisterClient(self, client):
        return self.rtm.deregister_client(self.handle(client))

    def do_RtmAddRoute(self, client, *words):
        return self.change_text(self.rtm.add_route(self.handle(client), self.route(words)), words)

    def do_RtmDeleteRoute(self, client, *words):
        return self.change_text(self.rtm.delete_route(self.handle(client), self.route(words)), words)

    def do_RtmBlockDeleteRoutes(self, client, flags, *words):
        return self.rtm.block_delete_routes(self.handle(client), flags_of(flags), self.route(words))

    def do_RtmDequeueRouteChangeMessage(self, client, *words):
        return self.change_text(self.rtm.dequeue(self.handle(client)), words)

    def do_RtmIsRoute(self, family, net, *words):
        best = self.rtm.is_route(family, net)
        return self.route_text('TRUE', None if words else best) if best else 'FALSE ' + self.rtm.last_error

    def do_RtmGetNetworkCount(self, family):
        return str(self.rtm.network_count(family) or '0 ' + self.rtm.last_error)

    def do_RtmGetRouteAge(self, *words):
        age = self.rtm.route_age(self.route(words))
        return 'INFINITE ' + self.rtm.last_error if age is None else str(age)

    def do_RtmCreateEnumerationHandle(self, family, flags, *words):
        return self.handle_text(self.rtm.create_enumeration(family, flags_of(flags), self.route(words)))

    def do_RtmEnumerateGetNextRoute(self, enumeration):
        return self.route_text(*self.rtm.next_of_enumeration(self.handle(enumeration)))

    def do_RtmCloseEnumerationHandle(self, enumeration):
        return self.rtm.close_enumeration(self.handle(enumeration))

    def do_RtmGetFirstRoute(self, family, flags, *words):
        return self.route_text(*self.rtm.scan(family, flags_of(flags), self.route(words), False))

    def do_RtmGetNextRoute(self, family, flags, *words):
        return self.route_text(*self.rtm.scan(family, flags_of(flags), self.route(words), True))


if __name__ == '__main__':
    agent = Agent()
    for line in sys.stdin:
        print('; '.join(agent.answer(statement) for statement in line.split(';')), flush=True)
