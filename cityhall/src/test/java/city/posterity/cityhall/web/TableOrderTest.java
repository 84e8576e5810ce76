package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableOrderTest {

  private static final List<String> COLUMNS = List.of("title", "changed");

  @Test
  void aColumnSortsUpwardsFirstAndThenTheOtherWayRound() {
    var order = order("title");
    assertThat(order.aria("title")).isEqualTo("ascending");
    assertThat(order.aria("changed")).isNull();
    assertThat(order.address("title")).isEqualTo("/list?q=caf%C3%A9+%26+tea&sort=-title");
    assertThat(order.address("changed")).endsWith("&sort=changed");
    assertThat(order("-title").aria("title")).isEqualTo("descending");
    assertThat(order("-title").address("title")).endsWith("&sort=title");
    assertThat(order.page("page")).endsWith("&sort=title&page=");
  }

  @Test
  void whatIsNoColumnOfThePageIsIgnored() {
    for (String asked : List.of("", "-", "id", "--title", "title desc", "title;--")) {
      assertThat(order(asked).word()).as(asked).isEqualTo("-changed");
    }
    assertThat(TableOrder.of(null, COLUMNS, "-changed", "/list", Map.of()).word())
        .isEqualTo("-changed");
  }

  @Test
  void aPageIsANumberFromOne() {
    assertThat(TableOrder.number("3")).isEqualTo(3);
    for (String asked : List.of("0", "-1", "x", "", "99999")) {
      assertThat(TableOrder.number(asked)).as(asked).isEqualTo(1);
    }
  }

  private static TableOrder order(String asked) {
    return TableOrder.of(asked, COLUMNS, "-changed", "/list", Map.of("q", "café & tea"));
  }
}
