package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Finding;
import java.util.List;

/** Keeps a refusal readable when thousands of things stand against a step. */
final class Named {

  /** Ours: what fits on a page; the desk lists all. */
  private static final int MOST = 200;

  private Named() {}

  static List<Finding> few(List<Finding> findings) {
    return findings.size() <= MOST ? List.copyOf(findings) : List.copyOf(findings.subList(0, MOST));
  }
}
