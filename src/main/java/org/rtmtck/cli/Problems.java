package org.rtmtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.script.ScriptException;
import org.rtmtck.suite.SelectionException;
import org.rtmtck.witness.OpenException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong, without a stack trace. */
final class Problems implements IExecutionExceptionHandler {

    /** Set it to see stack traces. */
    private static final String DEBUG = "rtmtck.debug";

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        command.getErr().println("rtm-tck: " + sentence(problem));
        if (Boolean.getBoolean(DEBUG)) {
            problem.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(Exception problem) {
        if (isForPeople(problem)) {
            return String.valueOf(problem.getMessage());
        }
        if (problem instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            return "cannot read or write: " + problem.getMessage();
        }
        return "this should not have happened: " + problem + " (run with java -D" + DEBUG
                + "=true -jar ... for details)";
    }

    private static boolean isForPeople(Exception problem) {
        return problem instanceof CertificationException
                || problem instanceof SelectionException
                || problem instanceof ScriptException
                || problem instanceof OpenException;
    }
}
