package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.suite.ScenarioContext;
import org.rtmtck.witness.Policy;

/**
 * The sentences of the features. The list with explanations is in features/README.md; the vocabulary is fixed, and a new
 * scenario makes do with it wherever it can.
 *
 * <p>A sentence in the present perfect or with "is" sets the scene: if the implementation refuses what it needs, the
 * scenario is not exercised. A sentence with a verb acts and keeps the answer. The Portuguese and Chinese sentences are
 * those of the core features; they stand beside the English ones and run the same code.
 */
public final class Steps {

    private static final String NAME = "([A-Z]\\w*)";
    private static final String NETWORK = "(\\S+)";

    private final ScenarioContext context = ScenarioContext.open();
    private final World world;
    private final TableChecks tables;
    private final MessageChecks messages;
    private final Functions functions;
    private final Shortage shortage;
    private final Observations observations;

    /** Begins a scenario with the implementation under test that its context has opened. */
    public Steps() {
        world = new World(context.witness());
        tables = new TableChecks(world);
        messages = new MessageChecks(world, tables);
        functions = new Functions(world);
        shortage = new Shortage(world);
        observations = new Observations(world);
    }

    /**
     * Ends a scenario that needs a capability which the implementation under test does not offer, or that asserts a
     * requirement which is not judged in this run.
     */
    @Before
    public void requirePreconditions(Scenario scenario) {
        if (context.isHopeless()) {
            throw NotExercised.because("too many calls of this run have not returned");
        }
        List<Capability> missing = Arrays.stream(Capability.values())
                .filter(capability -> scenario.getSourceTagNames().contains(tagOf(capability)))
                .filter(capability -> !world.witness().subject().has(capability))
                .toList();
        if (!missing.isEmpty()) {
            throw NotExercised.because("the implementation does not offer " + missing);
        }
        Policy policy = world.witness().subject().policy();
        List<Req> unjudged = requirements(scenario).stream()
                .filter(req -> req.level() != Level.UNSPECIFIED && !policy.isJudged(req))
                .toList();
        List<Assumption> waived = Arrays.stream(Assumption.values())
                .filter(assumption -> scenario.getSourceTagNames().contains("@" + assumption.name()))
                .filter(assumption -> !policy.assumes(assumption))
                .toList();
        if (!unjudged.isEmpty() || !waived.isEmpty()) {
            throw NotExercised.because(
                    "the scenario needs what this run does not judge or assume: " + unjudged + waived);
        }
    }

    private static String tagOf(Capability capability) {
        return "@" + capability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Counts the requirements of a scenario that came to its end, and closes its instance. */
    @After
    public void end(Scenario scenario) {
        List<Req> requirements = requirements(scenario);
        if (scenario.getStatus() == Status.PASSED) {
            world.witness().exercised(requirements.toArray(Req[]::new));
        } else if (scenario.getStatus() == Status.FAILED) {
            context.failed(scenario.getName(), requirements);
        }
        context.close();
    }

    private static List<Req> requirements(Scenario scenario) {
        return scenario.getSourceTagNames().stream()
                .filter(tag -> tag.startsWith("@DRC-"))
                .map(tag -> Req.of(tag.substring(1)))
                .toList();
    }

    // Clients

    @Given("^" + NAME + " is registered for (IPX?)(|, .+)$")
    @Given("^(?:que )?" + NAME + " está registrado para (IPX?)(|, .+)$")
    @Given("^" + NAME + " 已註冊於 (IPX?)(|，.+)$")
    public void isRegistered(String name, String family, String options) {
        world.register(name, family, Wording.argument(options), true);
    }

    @When("^" + NAME + " asks to be registered for (IPX?)(|, .+)$")
    @When("^" + NAME + " pede registro para (IPX?)(|, .+)$")
    @When("^" + NAME + " 要求註冊於 (IPX?)(|，.+)$")
    public void asksToBeRegistered(String name, String family, String options) {
        world.register(name, family, Wording.argument(options), false);
    }

    @When("^" + NAME + " is deregistered(?: while resource (\\d+) is refused)?$")
    @When("^o registro de " + NAME + " é cancelado(?: enquanto o recurso (\\d+) é recusado)?$")
    @When("^" + NAME + " 取消註冊(?:，而第 (\\d+) 項資源遭拒)?$")
    public void isDeregistered(String name, @Nullable Integer refused) {
        if (refused == null) {
            world.deregister(client(name));
        } else {
            shortage.deregister(client(name), refused);
        }
    }

    @When("^" + NAME + " is deregistered again and again, while one resource more is granted each time,"
            + " until it succeeds$")
    @When("^o registro de " + NAME + " é cancelado repetidas vezes, com mais um recurso concedido a cada vez,"
            + " até ter sucesso$")
    @When("^" + NAME + " 反覆取消註冊，每次多給一項資源，直到成功$")
    public void isDeregisteredUntilItSucceeds(String name) {
        shortage.deregisterUntilSuccess(client(name));
    }

    @When("^" + NAME + " registers for (IPX?)(|, .+), adds (\\d+) routes? and is deregistered, (\\d+) times over$")
    public void comesAndGoes(String name, String family, String options, int routes, int times) {
        for (int i = 0; i < times; i++) {
            world.register(name, family, options, true);
            hasManyRoutes(name, routes);
            world.deregister(client(name)).mustBe("NO_ERROR");
        }
    }

    @Given("^" + NAME + " stands for the client with the best route to " + NETWORK + ", and " + NAME
            + " for the other one$")
    public void standsFor(String winner, String network, String loser) {
        Network contested = network(network);
        Client owner = Optional.ofNullable(world.reader().bestTo(contested))
                .flatMap(world.clients()::ownerOf)
                .orElseThrow(() -> NotExercised.because("no client of the scenario has the best route to " + network));
        Client other = world.reader().enumerate(Selection.all(owner.family())).stream()
                .filter(route -> route.network().equals(contested) && !owner.owns(route))
                .flatMap(route -> world.clients().ownerOf(route).stream())
                .findFirst()
                .orElseThrow(() -> NotExercised.because("no other client has a route to " + network));
        world.clients().standIn(winner, owner);
        world.clients().standIn(loser, other);
    }

    @Given("^it turned out that (?:" + NAME + " was accepted|the handles of " + NAME + " and " + NAME + " differ)$")
    public void turnedOut(@Nullable String accepted, @Nullable String one, @Nullable String other) {
        if (accepted != null && !world.clients().isLive(client(accepted))) {
            throw NotExercised.because(accepted + " was not accepted, which is lawful");
        }
        if (one != null && other != null && world.handleValue(client(one)).equals(world.handleValue(client(other)))) {
            throw NotExercised.because(other + " got the value that had been the handle of " + one);
        }
    }

    // Routes

    @Given("^" + NAME + " has the routes$")
    @Given("^(?:que )?" + NAME + " tem as rotas$")
    @Given("^" + NAME + " 有下列路由$")
    public void hasTheRoutes(String name, DataTable routes) {
        RouteRows.toAdd(routes).forEach(route -> world.needRoute(client(name), route));
    }

    @Given("^" + NAME + " has the route (.+)$")
    public void hasTheRoute(String name, String route) {
        world.needRoute(client(name), RouteRows.parse(route));
    }

    @Given("^" + NAME + " has (\\d+) routes?, each to a network of its own$")
    public void hasManyRoutes(String name, int number) {
        Client client = client(name);
        Call.AddRoute first = RouteRows.parse(first(client));
        for (int i = 0; i < number; i++) {
            world.needRoute(client, new Call.AddRoute(first.client(), nth(first.route(), i), first.timeToLive()));
        }
    }

    /** Addresses from here on no other client of the scenario gets, and tables in features do not use them. */
    private static String first(Client client) {
        int block = 64 + 8 * client.ordinal();
        return client.family().equals(ProtocolFamily.IPX)
                ? "ipx:%04x0000 via 00-00-5e-00-53-01 if 1 ticks 1 hops 1".formatted(block)
                : "10.%d.0.0/24 via 192.0.2.1 if 1 metric 1".formatted(block);
    }

    /** The route to the network that comes so much later; reading each from text would take longer than adding it. */
    private static Route nth(Route first, int i) {
        int metric = 1 + i % 7;
        if (first instanceof IpRoute ip) {
            return new IpRoute(
                    ip.timeStamp(),
                    ip.routingProtocol(),
                    ip.interfaceId(),
                    ip.protocolSpecificData(),
                    new IpNetwork(ip.network().number() + (i << 8), ip.network().mask()),
                    ip.nextHop(),
                    IpSpecificData.ofMetric(metric));
        }
        IpxRoute ipx = (IpxRoute) first;
        return new IpxRoute(
                ipx.timeStamp(),
                ipx.routingProtocol(),
                ipx.interfaceId(),
                ipx.protocolSpecificData(),
                new IpxNetwork(ipx.network().number() + i),
                ipx.nextHop(),
                new IpxSpecificData(ipx.familySpecificData().flags(), metric, 1));
    }

    @When("^" + NAME + " (adds|deletes) the route (.+)$")
    public void changesTheRoute(String name, String verb, String text) {
        Call.AddRoute route = RouteRows.parse(text);
        Client client = client(name);
        boolean adds = verb.equals("adds");
        if (adds) {
            world.addRoute(client, route);
        } else {
            world.make(null, new Call.DeleteRoute(world.handleOf(client), route.route()));
        }
    }

    @When("^" + NAME + " block-deletes (.+)$")
    public void blockDeletes(String name, String choice) {
        Selection selection = Selection.parse(choice, world.clients());
        world.make(null, new Call.BlockDelete(world.handleOf(client(name)), selection.flags(), selection.criteria()));
    }

    // Reading

    @When("^(Rtm\\w+) is called with (.+?)(?: while resource (\\d+) is refused)?$")
    @When("^(Rtm\\w+) é chamada com (.+?)(?: enquanto o recurso (\\d+) é recusado)?$")
    @When("^呼叫 (Rtm\\w+)，傳入 (.+?)(?:，而第 (\\d+) 項資源遭拒)?$")
    public void isCalledWith(String function, String argument, @Nullable Integer refused) {
        String english = Wording.argument(argument);
        if (refused == null) {
            functions.call(function, english);
        } else {
            world.whileRefused(refused, () -> functions.call(function, english));
        }
    }

    @Given("^enumeration " + NAME + " is open over (.+)$")
    public void enumerationIsOpen(String name, String choice) {
        world.need(name, Selection.parse(choice, world.clients()).enumeration());
    }

    @Given("^enumeration " + NAME + " has returned (?:(\\d+) routes?|all its routes)$")
    public void enumerationHasReturned(String name, @Nullable Integer number) {
        int wanted = number == null ? Integer.MAX_VALUE : number;
        int returned = 0;
        while (returned < wanted && world.enumerateNext(name).isSuccess()) {
            returned++;
        }
        if (number != null && returned < number) {
            throw NotExercised.because("the enumeration had fewer than " + number + " routes to return");
        }
    }

    @Given("^the tables have been noted(, with their order)?$")
    @Given("^(?:que )?as tabelas foram anotadas()?$")
    @Given("^已記下路由表()?$")
    public void tablesHaveBeenNoted(@Nullable String withOrder) {
        world.takeNotes(withOrder != null && !withOrder.isEmpty());
    }

    // Messages, time, resources

    @Given("^all messages have been read(?:, except by " + NAME + ")?$")
    public void allMessagesHaveBeenRead(@Nullable String except) {
        world.readAllMessages(except);
    }

    @When("^all effects have settled$")
    public void allEffectsHaveSettled() {
        world.settle();
    }

    @When("^the event of " + NAME + " is (set|reset)$")
    public void eventIsWritten(String name, String verb) {
        world.witness().writeEvent(client(name).name(), verb.equals("set"));
    }

    @When("^(\\d+) seconds pass$")
    public void secondsPass(int seconds) {
        world.witness().advance(Duration.ofSeconds(seconds));
        world.settle();
    }

    @Given("^resources suffice$")
    public void resourcesSuffice() {
        world.resourcesSuffice();
    }

    // Answers

    @Then("^the answer is (.+)$")
    @Then("^o valor retornado é (.+)$")
    @Then("^傳回值是 ?(.+)$")
    public void theAnswerIs(String alternatives) {
        functions.readWhatIsNotExpected(Wording.argument(alternatives));
        world.answer().mustBe(Wording.argument(alternatives), world.waitedSeconds());
    }

    @Then("^the (current|previous) best route in the answer is that of " + NAME + " via (\\S+)$")
    public void bestRouteInTheAnswer(String which, String owner, String nextHop) {
        Route route = world.answer().best(which.equals("current"));
        tables.mustBe(route, client(owner), nextHop, "the " + which + " best route in the answer");
    }

    @Then("^the handles of (.+) all differ$")
    public void handlesDiffer(String names) {
        List<Handle> handles = Arrays.stream(names.split(", | and ", -1))
                .map(name -> world.handleValue(client(name)))
                .toList();
        assertThat(handles).as("the handles of " + names).doesNotHaveDuplicates();
    }

    @Then("^the handle of " + NAME + " and its place agree, the (handle|place) being tried first$")
    public void handleAndPlaceAgree(String name, String first) {
        shortage.handleAndPlaceAgree(client(name), first.equals("handle"));
    }

    @Then("^it is recorded under DRC-(\\d{3}) (.+)$")
    public void isRecorded(String number, String what) {
        observations.of(what).ifPresent(seen -> world.witness().observe(Req.of("DRC-" + number), seen));
    }

    // Tables

    @Then("^there is no route (?:of " + NAME + "|to " + NETWORK + ")$")
    @Then("^não há rota (?:de " + NAME + "|para " + NETWORK + ")$")
    @Then("^沒有(?: " + NAME + "|通往 " + NETWORK + ") 的路由$")
    public void noRoute(@Nullable String client, @Nullable String network) {
        if (client != null) {
            tables.noRouteOf(client(client));
        }
        if (network != null) {
            tables.noRouteTo(network(network));
        }
    }

    @Then("^the (?:routes of " + NAME + "|best (IPX?) routes) are$")
    @Then("^as (?:rotas de " + NAME + "|melhores rotas (IPX?)) são$")
    @Then("^(?:" + NAME + " 的|最佳 (IPX?) )路由是$")
    public void routesAre(@Nullable String client, @Nullable String family, DataTable routes) {
        if (client != null) {
            tables.routesAre("the routes of " + client, world.reader().routesOf(client(client)), routes);
        }
        if (family != null) {
            Map<Network, Route> best = world.reader().best(Clients.family(family));
            tables.routesAre("the best " + family + " routes", best.values(), routes);
        }
    }

    @Then("^the tables (?:are as noted|(hold nothing that was not noted))(?:, except for the routes of " + NAME
            + ")?(, in the same order)?$")
    @Then("^as tabelas (?:estão como anotadas|(não têm nada que não foi anotado))(?:, exceto as rotas de " + NAME
            + ")?(, na mesma ordem)?$")
    @Then("^路由表(?:與記下的相同|(沒有未記下的內容))(?:，" + NAME + " 的路由除外)?(，順序相同)?$")
    public void tablesAreAsNoted(@Nullable String nothingNew, @Nullable String except, @Nullable String inOrder) {
        if (nothingNew == null) {
            tables.asNoted(except == null ? null : client(except), inOrder != null);
        } else {
            tables.nothingNew();
        }
    }

    @Then("^the best route to " + NETWORK + " is (?:the one noted|that of " + NAME + "(?: via (\\S+))?)$")
    public void bestRouteIs(String network, @Nullable String owner, @Nullable String nextHop) {
        if (owner == null) {
            tables.bestRouteIsAsNoted(network(network));
        } else {
            tables.bestRouteIs(network(network), client(owner), nextHop);
        }
    }

    @Then("^there are routes to (\\d+) (IPX?) networks?$")
    public void networkCountIs(int number, String family) {
        tables.networkCountIs(Clients.family(family), number);
    }

    @Then("^all ways of reading the (IPX?) table agree$")
    public void allReadingsAgree(String family) {
        tables.allReadingsAgree(Clients.family(family));
    }

    @Then("^enumeration " + NAME + " returned (?:every route of " + NAME + " exactly once|no route twice)$")
    public void enumerationReturned(String enumeration, @Nullable String client) {
        if (client == null) {
            TableChecks.returnedNothingTwice(world.enumeration(enumeration));
        } else {
            tables.returnedOnce(world.enumeration(enumeration), client(client));
        }
    }

    // Messages

    @Then("^the messages for " + NAME + " amount to$")
    public void messagesAmountTo(String observer, DataTable net) {
        messages.amountTo(observer, net);
    }

    @Then("^the messages for " + NAME + " lead to the best routes that are left"
            + "(?:, by real steps in the removal of " + NAME + ")?$")
    public void messagesLeadToTheTable(String observer, @Nullable String leaver) {
        messages.leadToTable(observer);
        if (leaver != null) {
            messages.realSteps(observer, client(leaver));
        }
    }

    @Then("^there is no message for " + NAME + "(?: about " + NETWORK + ")?$")
    public void noMessage(String observer, @Nullable String about) {
        messages.none(observer, about == null ? null : network(about));
    }

    @Then("^(the last|no) message for " + NAME + " about " + NETWORK + " is (RTM_ROUTE_\\w+)$")
    public void messageIs(String which, String observer, String about, String change) {
        if (which.equals("no")) {
            messages.noneIs(observer, network(about), change);
        } else {
            messages.last(observer, network(about), change);
        }
    }

    @Then("^the last message for " + NAME + " about " + NETWORK + " has as its previous best route$")
    public void lastMessageHasPrevious(String observer, String about, DataTable route) {
        messages.lastHasPrevious(observer, network(about), route);
    }

    @Then("^the event of " + NAME + " is (not )?signalled$")
    public void eventIsSignalled(String name, @Nullable String not) {
        messages.event(name, not == null);
    }

    private Client client(String name) {
        return world.clients().get(name);
    }

    private static Network network(String text) {
        return RouteRows.parse(text).route().network();
    }
}
