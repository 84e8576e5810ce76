package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.TestDatabase;
import city.posterity.cityhall.support.Visitor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/** Another installation with a database of its own, which takes a city's text over. */
final class SecondCity implements AutoCloseable {

  private final ConfigurableApplicationContext program;
  private final int port;
  private String origin = "";

  private SecondCity(ConfigurableApplicationContext program) {
    this.program = program;
    port =
        Integer.parseInt(
            Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port")));
  }

  static SecondCity start() throws Exception {
    var access = TestDatabase.fresh();
    Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "second-city-");
    return new SecondCity(
        Cityhall.start(
            Map.of(
                "posterity.mode", "demo",
                "posterity.data", data.toString(),
                "server.port", "0",
                "posterity.api-limit.per-minute", "0",
                "posterity.database.url", access.jdbcUrl(),
                "posterity.database.user", access.application().name(),
                "posterity.database.password-file",
                    TestDatabase.passwordFile(access.application()).toString(),
                "posterity.database.owner-user", access.owner().name(),
                "posterity.database.owner-password-file",
                    TestDatabase.passwordFile(access.owner()).toString()),
            Map.of()));
  }

  /** Takes a model over, sees what is different, and adopts it with two changes. */
  void adoptsWithTwoChanges(byte[] model, BrowserContext window) {
    try (var visitor = new Visitor(window, port, false, "second")) {
      visitor.be(WorkingGroup.SPONSOR).open("/policies/import");
      visitor
          .page()
          .locator("#file")
          .setInputFiles(new FilePayload("model.json", "application/json", model));
      visitor
          .set("question", "Whether its numbers fit us")
          .set("fixed", "The clauses of the model stay")
          .set("decisionMaker", "Council of the second city");
      visitor.page().locator("main form button[type=submit]").last().click();
      String id = visitor.page().url().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
      var group = new WorkingGroup(visitor, new DemoHttp(port)).of(id).grouped();
      visitor.open(group.address() + "/origin");
      assertThat(visitor.text()).doesNotContain("20 years");
      reworded(group, visitor, "PB-2", "Costs must be counted for 20 years ahead.");
      reworded(group, visitor, "PB-3", "The city must say in public why it buys.");
      visitor.be(WorkingGroup.CHAIR).open(group.address() + "/origin");
      assertThat(visitor.text().replaceAll("\\s+", " "))
          .contains("PB-2", "PB-3", "in public")
          .contains("15", "20");
      group.planned().asked("publish-primer");
      group.entered("paper", "comment", "PB-2", "Good.", "residents");
      group.entered("paper", "future-statement", "PB-2", "Good for us, too.", "future-generations");
      group.entered("phone", "comment", "PB-3", "Good.", "residents");
      group.all(WorkingGroup.MODERATOR, "waiting", "publish", List.of());
      group.closed().themed("Praise");
      group.all(WorkingGroup.RESPONDER, "unsorted", "classify", List.of("Praise"));
      PolicyInABrowserTest.secondCoder(group, visitor, 1, "Praise");
      visitor.be(WorkingGroup.RESPONDER);
      group.verb("end-analysis");
      group.answered("Praise", "already-covered", "Thank you.", "", "");
      visitor.be(WorkingGroup.CHAIR);
      group.verb("publish-answers");
      group.decided();
      visitor.open(group.address());
      assertThat(visitor.text()).contains("Adopted", "Buying for good");
      origin = group.address() + "/origin";
    }
  }

  /** Everybody reads the differences, on a small telephone and in the other direction, too. */
  void showsWhatItChanged(BrowserContext window) {
    try (var visitor = new Visitor(window, port, true, "origin")) {
      visitor.open(origin);
      assertThat(visitor.text()).contains("PB-2", "PB-3");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private static void reworded(WorkingGroup group, Visitor visitor, String clause, String text) {
    visitor.be(WorkingGroup.DRAFTER).open(group.desk());
    String address =
        visitor
            .page()
            .locator("main a[href^='/work/clauses/']:has-text('" + clause + "')")
            .first()
            .getAttribute("href");
    visitor.open(address + "/edit");
    visitor.startAfresh();
    visitor.set("/wording/words/0/text", text).send();
  }

  @Override
  public void close() {
    program.close();
  }
}
