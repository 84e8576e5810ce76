package city.posterity.cityhall.openness;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.notifications.Post;
import city.posterity.cityhall.operations.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Keeps the letters that the program sends. */
@TestComponent
@Primary
class Mailbox implements Post {

  record Sent(Letter letter, Instant at) {}

  private final List<Sent> all = new CopyOnWriteArrayList<>();
  private final CityClock clock;

  Mailbox(CityClock clock) {
    this.clock = clock;
  }

  @Override
  public void send(Letter letter) {
    all.add(new Sent(letter, clock.instant()));
  }

  List<Sent> to(String mail) {
    return all.stream().filter(s -> s.letter().to().equals(mail)).toList();
  }

  String texts(String mail) {
    return String.join("\n", to(mail).stream().map(s -> s.letter().text()).toList());
  }
}
