package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.policymaking.input.InputStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which contributions the desk shows; each word is as the address has it, and anything else counts
 * as not asked.
 *
 * @param show waiting, unsorted, unanswered, unread, appealed, hidden or all
 */
public record DeskFilter(String show, String clause, String theme, String q, int page) {

  static final List<String> SHOWS =
      List.of("waiting", "unsorted", "unanswered", "unread", "appealed", "hidden", "all");

  static DeskFilter of(Map<String, String> asked) {
    String show = asked.getOrDefault("show", "");
    String of = asked.getOrDefault("of", "");
    return new DeskFilter(
        SHOWS.contains(show) ? show : SHOWS.getFirst(),
        asked.getOrDefault("clause", ""),
        InputQuery.theme(of) == null ? "" : of,
        asked.getOrDefault("q", ""),
        TableOrder.number(asked.get("page")));
  }

  public List<String> shows() {
    return SHOWS;
  }

  /** As an address has it, without the page. */
  public String query() {
    return "show="
        + show
        + "&clause="
        + URLEncoder.encode(clause, StandardCharsets.UTF_8)
        + "&of="
        + theme
        + "&q="
        + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  InputQuery query(UUID policy) {
    Set<InputStatus> statuses =
        switch (show) {
          case "waiting" -> Set.of(InputStatus.SUBMITTED, InputStatus.HELD);
          case "unsorted", "unanswered" -> Set.of(InputStatus.PUBLISHED);
          case "unread" -> Set.of(InputStatus.SUBMITTED, InputStatus.HELD, InputStatus.PUBLISHED);
          case "appealed", "hidden" -> Set.of(InputStatus.HIDDEN);
          default -> Set.of();
        };
    return new InputQuery(
        policy,
        clause.isEmpty() ? null : clause,
        statuses,
        InputQuery.theme(theme),
        show.equals("unanswered") ? Boolean.FALSE : null,
        show.equals("unsorted") ? Boolean.FALSE : null,
        show.equals("unread") ? Boolean.FALSE : null,
        show.equals("appealed") ? Boolean.TRUE : null,
        q);
  }
}
