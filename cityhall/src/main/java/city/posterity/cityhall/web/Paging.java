package city.posterity.cityhall.web;

import city.posterity.procurement.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a list: what comes after the last row already seen.
 *
 * @param after id of that row; absent at the beginning
 * @param limit most rows of one page
 */
public record Paging(@Nullable UUID after, int limit) {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  /**
   * @throws ApiProblem 422 if either cannot be understood
   */
  public static Paging of(@Nullable String after, @Nullable String limit) {
    var problems = new ArrayList<Problem>();
    UUID id = null;
    int rows = USUAL;
    try {
      id = after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException _) {
      problems.add(new Problem("wrong-type", "/after", "must be the cursor of a Link header"));
    }
    try {
      rows = limit == null ? USUAL : Integer.parseInt(limit);
    } catch (NumberFormatException _) {
      rows = 0;
    }
    if (rows < 1 || rows > MOST) {
      problems.add(new Problem("wrong-type", "/limit", "must be a number from 1 to " + MOST));
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
    return new Paging(id, rows);
  }

  /** How many rows to ask for: one more tells whether there is a next page. */
  public int wanted() {
    return limit + 1;
  }

  /** The page, with a link to the next one if there is one. */
  public <T, V> ResponseEntity<List<V>> answer(
      List<T> rows, Function<T, UUID> id, Function<T, V> view) {
    List<T> page = rows.subList(0, Math.min(limit, rows.size()));
    UUID last = rows.size() > limit ? id.apply(page.getLast()) : null;
    return answer(page.stream().map(view).toList(), last);
  }

  /**
   * A page that was put together otherwise.
   *
   * @param last what the next page comes after; absent if there is none
   */
  public <V> ResponseEntity<List<V>> answer(List<V> page, @Nullable UUID last) {
    var answer = ResponseEntity.ok();
    if (last != null) {
      String next =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("after", last)
              .scheme(null)
              .host(null)
              .port(null)
              .encode()
              .build()
              .toUriString();
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(page);
  }
}
