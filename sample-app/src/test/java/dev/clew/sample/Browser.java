package dev.clew.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.StreamSupport;

import com.jayway.jsonpath.JsonPath;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browser installed on this machine, without a window, a profile or a way to any host
 * but this one.
 */
final class Browser {

	private Browser() {
	}

	/**
	 * Start the browser with an empty profile, or skip the calling test with the reason
	 * where none is installed.
	 */
	static ChromeDriver start(Path profile) {
		Path browser = installed("chromium", "chromium-browser", "google-chrome");
		Path driver = installed("chromedriver");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--window-size=1280,800", "--user-data-dir=" + profile,
				"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", "about:blank");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		return new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).usingAnyFreePort().build(),
				options);
	}

	/**
	 * Return the address of every request over the network since the last call, failed
	 * ones included. What is inside the browser ({@code data:}, {@code chrome:}) is not.
	 */
	static List<String> requests(ChromeDriver browser) {
		return StreamSupport.stream(browser.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
			.map((entry) -> JsonPath.parse(entry.getMessage()))
			.filter((event) -> "Network.requestWillBeSent".equals(event.read("$.message.method")))
			.map((event) -> event.<String>read("$.message.params.request.url"))
			.filter((url) -> url.startsWith("http") || url.startsWith("ws"))
			.toList();
	}

	private static Path installed(String... names) {
		String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(folders).map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseGet(() -> skip("Skipped: none of %s is on the PATH".formatted(List.of(names))));
	}

	// Logged as well, because Maven prints how many tests were skipped but not why
	private static Path skip(String reason) {
		LogFactory.getLog(Browser.class).warn(reason);
		return Assumptions.abort(reason);
	}

}
