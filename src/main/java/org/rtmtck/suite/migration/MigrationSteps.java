package org.rtmtck.suite.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.CallerMistake;
import org.rtmtck.rtm2.Configuration;
import org.rtmtck.rtm2.ProcessMayEnd;
import org.rtmtck.rtm2.View;

/** The sentences of the migration features. Each scenario begins by saying in which version it is. */
public final class MigrationSteps {

    private static final String NAME = "([A-Z]+)";

    private @Nullable Side side;
    private String answer = "";
    private String lastName = "";

    /** Ends a scenario. */
    @After
    public void end() {
        if (side != null) {
            side.close();
        }
    }

    @Given("^version 1$")
    public void version1() {
        side = new Version1();
    }

    @Given("^version 2(?:, in which (.+))?$")
    public void version2(@Nullable String circumstances) {
        side = new Version2(configuration(circumstances));
    }

    private static UnaryOperator<Configuration> configuration(@Nullable String circumstances) {
        return switch (circumstances == null ? "" : circumstances) {
            case "" -> UnaryOperator.identity();
            case "routes that were left go" -> c -> c.withLeftRoutes(Configuration.LeftRoutes.GO);
            case "nobody hears of their own changes" -> c -> c.withOwnerHearsOwnChanges(false);
            case "1 notification can be registered" -> c -> c.withLimits(c.maxHandlesInEnum(), c.opaqueSlots(), 1);
            case "1 opaque slot can be reserved" -> c -> c.withLimits(c.maxHandlesInEnum(), 1, c.notifications());
            default -> throw new IllegalArgumentException("version 2 cannot be set up so: " + circumstances);
        };
    }

    // Both versions

    @Given("^" + NAME + " is registered((?:,.+)?)$")
    public void isRegistered(String name, String options) {
        asksToBeRegistered(name, options);
        assertThat(answer).as("the answer to %s", name).isIn("a handle", "NO_ERROR (0)");
    }

    @When("^" + NAME + " asks to be registered((?:,.+)?)$")
    public void asksToBeRegistered(String name, String options) {
        lastName = name;
        answer = side().register(name, Options.of(options));
    }

    @When("^" + NAME + " adds a route to (\\S+) through ([0-9.]+)((?:,.+)?)$")
    public void adds(String name, String network, String nextHop, String options) {
        answer = side().add(name, network, nextHop, Options.of(options));
    }

    @When("^" + NAME + " deletes the route to (\\S+) through (\\S+)$")
    public void deletes(String name, String network, String nextHop) {
        answer = side().delete(name, network, nextHop);
    }

    @When("^" + NAME + " is deregistered$")
    public void isDeregistered(String name) {
        answer = side().deregister(name);
    }

    @When("^(\\d+) milliseconds pass$")
    public void pass(long millis) {
        side().pass(Duration.ofMillis(millis));
    }

    @When("^([0-9./]+) is looked for$")
    public void isLookedFor(String network) {
        answer = side().lookFor(network);
    }

    @Then("^the answer is ((?:NULL with |FALSE with )?[A-Z_]+ \\(\\d+\\)|a handle)$")
    public void theAnswerIs(String expected) {
        assertThat(answer).isEqualTo(expected);
    }

    @Then("^the answer is one of: (.+)$")
    public void theAnswerIsOneOf(String list) {
        assertThat(answer).isIn(words(list));
    }

    @Then("^there is (a|no) route to (\\S+)$")
    public void thereIsRoute(String article, String network) {
        assertThat(side().hasRoute(network)).isEqualTo(article.equals("a"));
    }

    @Then("^there are (\\d+) routes$")
    public void thereAreRoutes(int count) {
        assertThat(side().routes()).isEqualTo(count);
    }

    @Then("^the number of networks is (\\d+)$")
    public void networks(int count) {
        assertThat(side().networks()).isEqualTo(count);
    }

    @Then("^the best route to (\\S+) goes through (\\S+)$")
    public void bestGoesThrough(String network, String nextHop) {
        assertThat(side().bestNextHop(network)).isEqualTo(nextHop);
    }

    @Then("^" + NAME + " (?:has the messages|was told): (.+)$")
    public void wasTold(String name, String list) {
        assertThat(side().told(name)).isEqualTo(words(list));
    }

    // Version 1

    @When("^" + NAME + " is deregistered while a resource is refused$")
    public void isDeregisteredWithoutResources(String name) {
        answer = v1().refusingAResource().deregister(name);
    }

    @When("^" + NAME + " asks to be registered while a resource is refused$")
    public void asksToBeRegisteredWithoutResources(String name) {
        answer = v1().refusingAResource().register(name, Options.of(""));
    }

    @When("^" + NAME + " deletes all its routes$")
    public void deletesAll(String name) {
        answer = v1().deleteAll(name);
    }

    @When("^" + NAME + " asks for a message$")
    public void asksForMessage(String name) {
        answer = v1().askForMessage(name);
    }

    @When("^an enumeration is created$")
    public void enumerationIsCreated() {
        answer = v1().createEnumeration();
    }

    @When("^the next route is asked for$")
    public void nextRoute() {
        answer = v1().next();
    }

    @When("^the enumeration is closed$")
    public void enumerationIsClosed() {
        answer = v1().closeEnumeration();
    }

    @Then("^it is a client of IPX$")
    public void isClientOfIpx() {
        assertThat(v1().isClientOfIpx(lastName)).isTrue();
    }

    @Then("^the best route to (\\S+) is (\\d+) seconds old$")
    public void bestIsOld(String network, long seconds) {
        assertThat(v1().ageOfBest(network)).isEqualTo(seconds);
    }

    // Version 2: entities

    @When("^a value that never was a handle is deregistered$")
    public void nonsenseIsDeregistered() {
        answer = v2().deregisterNonsense();
    }

    @When("^" + NAME + " goes through the nine steps$")
    public void nineSteps(String name) {
        answer = v2().tearDown(name);
    }

    @When("^" + NAME + " asks who is registered$")
    public void asksWhoIsRegistered(String name) {
        answer = String.join(", ", v2().registered(name));
    }

    @Then("^the answer names: (.+)$")
    public void theAnswerNames(String names) {
        assertThat(answer).isEqualTo(names);
    }

    @When("^" + NAME + " invokes the method of " + NAME + "$")
    public void invokesMethod(String caller, String target) {
        v2().invokeMethod(caller, target);
    }

    @When("^" + NAME + " blocks its methods$")
    public void blocksMethods(String name) {
        v2().blockMethods(name);
    }

    @Then("^the method has run (\\d+) times$")
    public void methodHasRun(int times) {
        assertThat(v2().methodRuns()).isEqualTo(times);
    }

    @Then("^" + NAME + " has left behind: (.+)$")
    public void hasLeftBehind(String name, String list) {
        assertThat(v2().leftBehind(name)).isEqualTo(words(list));
    }

    @Then("^the call is forbidden: ([A-Z_]+)$")
    public void isForbidden(String rule) {
        assertThat(v2().mistake().map(m -> m.rule().name())).contains(rule);
    }

    @Then("^the process may end$")
    public void processMayEnd() {
        Optional<CallerMistake> mistake = v2().mistake();
        assertThat(mistake).containsInstanceOf(ProcessMayEnd.class);
    }

    // Version 2: routes and destinations

    @When("^" + NAME + " deletes somebody's route to (\\S+)$")
    public void deletesSomebodys(String name, String network) {
        answer = v2().deleteSomebodys(name, network);
    }

    @When("^" + NAME + " releases the handle of the route$")
    public void releasesHandle(String name) {
        answer = v2().releaseRoute(name);
    }

    @When("^" + NAME + " looks at the route and keeps the structure$")
    public void looksAtRoute(String name) {
        v2().lookAtRoute(name);
    }

    @When("^" + NAME + " locks the route$")
    public void locksRoute(String name) {
        v2().lockRoute(name);
    }

    @When("^" + NAME + " takes the route out of the unicast view$")
    public void takesOutOfView(String name) {
        v2().takeOutOfUnicastView(name);
    }

    @Then("^there is a route to (\\S+) in the multicast view$")
    public void thereIsRouteInMulticastView(String network) {
        assertThat(v2().hasRoute(network, View.MULTICAST)).isTrue();
    }

    @When("^" + NAME + " puts the route into a list$")
    public void putsIntoList(String name) {
        v2().putIntoList(name);
    }

    @When("^" + NAME + " deletes the list$")
    public void deletesList(String name) {
        answer = v2().deleteList(name);
    }

    @When("^" + NAME + " has (\\S+) held down for (\\d+) milliseconds$")
    public void holdsDown(String name, String network, int millis) {
        v2().holdDown(name, network, millis);
    }

    @When("^" + NAME + " hangs a note on (\\S+)$")
    public void hangsNote(String name, String network) {
        v2().hangNote(name, network);
    }

    @When("^the destination for (\\S+) is looked for$")
    public void destinationIsLookedFor(String address) {
        answer = v2().lookForMostSpecific(address);
    }

    @Then("^what was found is (\\S+)$")
    public void foundIs(String network) {
        assertThat(v2().found().address()).hasToString(network);
    }

    @Then("^what was found has a held route and no live route$")
    public void foundIsHeld() {
        assertThat(v2().found().holdRoute(View.UNICAST)).isPresent();
        assertThat(v2().found().route(View.UNICAST)).isEmpty();
    }

    @Then("^the destination (\\S+) changed (\\d+) seconds ago, although its best route is (\\d+) seconds old$")
    public void destinationChanged(String network, long ago, long age) {
        assertThat(v2().sinceChange(network)).isEqualTo(Duration.ofSeconds(ago));
        assertThat(v2().ageOfBest(network)).isEqualTo(Duration.ofSeconds(age));
    }

    // Version 2: enumerations and changes

    @When("^" + NAME + " creates an enumeration( of its own routes)?$")
    public void createsEnumeration(String name, @Nullable String own) {
        answer = v2().createEnumeration(name, own != null);
    }

    @When("^" + NAME + " asks for the next routes$")
    public void asksForNextRoutes(String name) {
        answer = v2().nextRoutes(name);
    }

    @When("^" + NAME + " deletes the enumeration$")
    public void deletesEnumeration(String name) {
        answer = v2().deleteEnumeration(name);
    }

    @When("^" + NAME + " asks for change notification$")
    public void asksForNotification(String name) {
        answer = v2().askForNotification(name);
    }

    @When("^" + NAME + " asks for one change$")
    public void asksForOneChange(String name) {
        answer = v2().takeChanges(name, 1);
    }

    @Then("^the answer came with (\\d+) change$")
    public void answerCameWith(int changes) {
        assertThat(v2().taken()).isEqualTo(changes);
    }

    @When("^" + NAME + " takes the changes and releases them$")
    public void takesChanges(String name) {
        answer = v2().takeChanges(name, Integer.MAX_VALUE);
        v2().releaseChanges(name);
    }

    @When("^" + NAME + " takes the changes and releases them as destinations$")
    public void takesChangesWrongly(String name) {
        answer = v2().takeChanges(name, Integer.MAX_VALUE);
        answer = v2().releaseChangesAsDestinations(name);
    }

    @Then("^the changes for " + NAME + " are: (.+)$")
    public void changesAre(String name, String list) {
        assertThat(v2().changes(name)).isEqualTo(words(list));
    }

    @When("^" + NAME + " forgets what it was told$")
    public void forgets(String name) {
        v2().forgetTold(name);
    }

    private static List<String> words(String list) {
        return list.equals("none") || list.equals("nothing")
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private Side side() {
        if (side == null) {
            throw new IllegalStateException("a scenario begins with \"Given version 1\" or \"Given version 2\"");
        }
        return side;
    }

    private Version1 v1() {
        return as(Version1.class, "1");
    }

    private Version2 v2() {
        return as(Version2.class, "2");
    }

    private <T> T as(Class<T> type, String version) {
        if (!type.isInstance(side)) {
            throw new IllegalStateException("this sentence belongs to version " + version);
        }
        return type.cast(side());
    }
}
