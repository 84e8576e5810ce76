package city.posterity.cityhall.work;

import city.posterity.cityhall.web.TableOrder;
import java.util.List;

/**
 * What somebody has to do.
 *
 * @param lines what waits for the person, by procurement
 * @param waiting what the person waits for
 * @param written what the person has begun to write
 */
public record MyWorkView(
    Names names,
    List<Line> lines,
    List<Waiting> waiting,
    List<Written> written,
    boolean mayPropose,
    boolean mayPurchase,
    boolean mayDeclare,
    boolean mayCharter,
    boolean mayWatch,
    boolean mayAdminister,
    boolean mayBid,
    Pages todo,
    Pages waitedFor) {

  /**
   * A list that is shown in parts.
   *
   * @param number of the part, from 1
   * @param more whether another one follows
   */
  public record Pages(TableOrder order, int number, boolean more) {}

  /**
   * @param due in words; empty where nothing says so
   */
  public record Line(
      String title, String address, String stage, List<Todo> todos, String due, boolean overdue) {}

  public record Todo(String label, String subject, String address) {}

  public record Waiting(String title, String address, String what, String who, String since) {}

  public record Written(String title, String address, String saved) {}

  /** A procurement in the list of all of them. */
  public record Listed(String title, String address, String stage, String status, String changed) {}
}
