package org.rtmtck.architecture.violation.api;

import com.google.gson.Gson;
import io.cucumber.java.en.Given;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;

/** Prints, logs, and knows libraries that its floor should not know. */
public final class TalksToTheConsole {

    @Given("a step on the wrong floor")
    public void talk() {
        System.out.println(new Gson().toJson(Arbitraries.integers()));
        Logger.getLogger("violation").info("here");
    }
}
