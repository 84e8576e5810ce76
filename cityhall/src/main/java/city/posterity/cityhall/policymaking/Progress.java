package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.process.PolicyStatus;
import java.util.ArrayList;
import java.util.List;

/** How far a policy has come, in the six steps that everybody is shown. */
public record Progress(String step, String state) {

  private static final List<String> STEPS =
      List.of("charter", "primer", "consultation", "answers", "decision", "in-force");

  static List<Progress> of(PolicyStatus status) {
    int reached =
        switch (status) {
          case CHARTERED -> 0;
          case PRIMER_DRAFTING -> 1;
          case PRIMER_PUBLISHED, CONSULTATION_OPEN, CONSULTATION_EXTENDED -> 2;
          case ANALYSIS, RESPONSE_DRAFTING, REVISED_DRAFT -> 3;
          case FINALISED, APPROVAL_SOUGHT, REJECTED -> 4;
          case ADOPTED, IN_FORCE, UNDER_REVIEW, REPEALED -> 5;
        };
    var steps = new ArrayList<Progress>();
    for (int i = 0; i < STEPS.size(); i++) {
      steps.add(
          new Progress(STEPS.get(i), i < reached ? "passed" : i == reached ? "current" : "ahead"));
    }
    return List.copyOf(steps);
  }
}
