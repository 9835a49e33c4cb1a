package org.rtmtck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the runnable jar begins: decides in which virtual machine a command runs.
 *
 * <p>A certification gets a machine of its own, for two reasons. An implementation may bring it down at any moment with
 * an exit code of its choice, even that of success, and then somebody must be left to say so. And a quick run is over
 * before optimised code has earned what the optimising compiler takes to make it, which is more than half of the
 * processor time; a machine can be told only as it starts to do without.
 *
 * <p>Who gives options for the virtual machine means this one, and everything happens here.
 */
public final class Start {

    /** Added to the exit code where somebody is waiting for it: a machine that was brought down does not add it. */
    static final int ANSWERED = 100;

    /** The property that asks for that. */
    static final String ANSWER = "rtm-tck.answer";

    private static final List<String> FOR_A_SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int NOT_JUDGED = 2;

    private Start() {}

    /** Runs a command and ends the virtual machine with its exit code. */
    public static void main(String[] words) {
        if (words.length == 0 || !words[0].equals("certify") || !isPlain(words)) {
            Main.main(words);
            return;
        }
        Thread hook = new Thread(Start::end, "rtm-tck end");
        Runtime.getRuntime().addShutdownHook(hook);
        Process process;
        try {
            process = new ProcessBuilder(command(words)).inheritIO().start();
        } catch (IOException e) { // no second process is to be had here
            Runtime.getRuntime().removeShutdownHook(hook);
            Main.main(words);
            return;
        }
        System.exit(exitCode(process));
    }

    /** Whether this machine was started as {@code java -jar rtm-tck.jar} and the words, nothing else. */
    private static boolean isPlain(String[] words) {
        return System.getenv("JAVA_TOOL_OPTIONS") == null
                && System.getenv("JDK_JAVA_OPTIONS") == null
                && ProcessHandle.current()
                        .info()
                        .arguments()
                        .map(Arrays::asList)
                        .filter(given -> given.size() == words.length + 2)
                        .filter(given -> given.get(0).equals("-jar"))
                        .filter(given -> given.subList(2, given.size()).equals(Arrays.asList(words)))
                        .isPresent();
    }

    private static List<String> command(String[] words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Arrays.asList(words).contains("--quick")) {
            command.addAll(FOR_A_SHORT_LIFE);
        }
        command.addAll(List.of("-D" + ANSWER + "=true", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(words));
        return command;
    }

    private static int exitCode(Process process) {
        int code = waitFor(process);
        if (code == ANSWERED || code == ANSWERED + 1) {
            return code - ANSWERED;
        }
        if (code != NOT_JUDGED && code != ANSWERED + NOT_JUDGED) {
            System.err.println("rtm-tck: the virtual machine was brought down (exit code " + code
                    + "), by the implementation under test or from outside; nothing can be said");
        }
        return NOT_JUDGED;
    }

    private static int waitFor(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
            }
        }
    }

    /** On a signal the other machine gets the time to say what it knows. */
    private static void end() {
        List<ProcessHandle> alive = ProcessHandle.current().children().toList();
        alive.forEach(ProcessHandle::destroy);
        alive.forEach(process -> process.onExit().join());
        if (!alive.isEmpty()) {
            Runtime.getRuntime().halt(NOT_JUDGED);
        }
    }
}
