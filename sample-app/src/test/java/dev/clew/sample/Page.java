package dev.clew.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What a browser shows.
 *
 * @param browser the browser
 */
record Page(ChromeDriver browser) {

	/**
	 * Return an element as soon as it is there.
	 */
	WebElement waitFor(String selector) {
		return wait(selector)
			.until((browser) -> browser.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
	}

	WebDriverWait wait(String what) {
		WebDriverWait wait = new WebDriverWait(this.browser, Duration.ofSeconds(30));
		wait.withMessage(what);
		return wait;
	}

	/**
	 * Keep a picture in the build folder, for those who want to look.
	 */
	void screenshot(String name) throws IOException {
		Files.write(Path.of("target", name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
	}

}
