package city.posterity.cityhall.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** Reads what waits in the outbox, as its recipients would. */
@TestComponent
public class ReadLetters {

  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  private final Letters letters;

  ReadLetters(Letters letters) {
    this.letters = letters;
  }

  /** To one address, the newest first. */
  public List<Letter> to(UUID city, String mail) {
    return letters.read(city, null, 1_000).stream()
        .map(Letters.Kept::letter)
        .filter(l -> l.to().equals(mail))
        .toList();
  }

  /** Waits until there are as many to one address, and gives the newest. */
  public Letter await(UUID city, String mail, int count) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      List<Letter> found = to(city, mail);
      if (found.size() >= count) {
        return found.getFirst();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no letter " + count + " came");
  }

  /** The path of the first address in a letter. */
  public static String link(Letter letter) {
    var found = LINK.matcher(letter.text());
    if (!found.find()) {
      throw new AssertionError("no link in " + letter.text());
    }
    return found.group(1);
  }
}
