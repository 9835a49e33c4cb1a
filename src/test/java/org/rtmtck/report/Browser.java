package org.rtmtck.report;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, without a window. */
final class Browser implements AutoCloseable {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** Set it to {@code required} where the tests must not be left out. */
    private static final String NEEDED = "RTMTCK_BROWSER";

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; the test is left out if there is none. */
    static Browser start() {
        SELENIUM.setLevel(Level.SEVERE);
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> steering = onPath("chromedriver");
        if (browser.isEmpty() || steering.isEmpty()) {
            String message = "the pages were not opened in a browser: install Debian's packages chromium and"
                    + " chromium-driver";
            if ("required".equals(System.getenv(NEEDED))) {
                fail(message);
            }
            Assumptions.abort(message + "; with " + NEEDED + "=required this is a failure");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(steering.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page as on a desk: light, wide. */
    void open(Path page, String anchor) {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        colours("light");
        driver.get("about:blank");
        driver.get(page.toUri() + anchor);
    }

    void onPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // else it would still be scrolling when the next thing is clicked
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        run("window.dispatchEvent(new Event('beforeprint'))");
    }

    void withoutScripts(boolean disabled) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", disabled));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Whether an element shows a text before some seconds are over. */
    boolean comesToSay(WebElement element, String text) {
        long since = System.nanoTime();
        boolean said = element.getText().equals(text);
        while (!said && System.nanoTime() - since < PATIENCE_NANOS) {
            said = element.getText().equals(text);
        }
        return said;
    }

    /** How many elements can be seen. */
    long visible(String selector) {
        return all(selector).stream().filter(WebElement::isDisplayed).count();
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** What the page complained about since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe finds that keeps people out because they cannot tell the text from what is behind it. */
    List<?> faintText() {
        return barriers("{runOnly: ['color-contrast'], resultTypes: ['violations'], preload: false}");
    }

    /** What axe finds that keeps people out. */
    List<?> barriers() {
        return barriers("{resultTypes: ['violations'], preload: false}");
    }

    private List<?> barriers(String options) {
        run(resource("/axe.min.js"));
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, OPTIONS).then(result => done(result.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))));
                """.replace("OPTIONS", options));
    }

    /** Whether the page can be read without moving it sideways. */
    boolean fitsWidth() {
        return Boolean.TRUE.equals(
                run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    /** Keeps a picture for people to look at. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
