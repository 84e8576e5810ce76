package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.operations.Sha256;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An offer as far as it is written.
 *
 * @param data what was typed
 * @param docset number of the amendment that whoever saved it last had before them
 * @param packed what was sealed of it; absent since it was changed
 */
record OfferDraft(FormData data, List<OfferFile> files, int docset, @Nullable Packed packed) {

  static final OfferDraft EMPTY = new OfferDraft(FormData.EMPTY, List.of(), 0, null);

  OfferDraft {
    files = List.copyOf(files);
  }

  /**
   * A document of the offer.
   *
   * @param id its name in the file store
   * @param size in bytes
   * @param sha256 lower-case hex digest of its bytes
   */
  record OfferFile(UUID id, String name, String type, long size, String sha256) {}

  /**
   * What lies sealed and waits for the declaration.
   *
   * @param version of the bid that it would become
   * @param docset number of the amendment it was checked against
   */
  record Packed(int version, int docset, List<Submissions.Declared> envelopes) {
    Packed {
      envelopes = List.copyOf(envelopes);
    }

    /** By which the page that shows it and the button on it belong together. */
    String token() {
      return Sha256.hex(
              version
                  + "/"
                  + docset
                  + envelopes.stream()
                      .map(e -> "/" + e.kind() + "/" + e.sha256())
                      .collect(Collectors.joining()))
          .substring(0, 32);
    }
  }

  OfferDraft with(FormData typed, int amendment) {
    return new OfferDraft(
        typed, files, amendment, typed.equals(data) && amendment == docset ? packed : null);
  }

  OfferDraft with(OfferFile file) {
    return new OfferDraft(
        data, Stream.concat(files.stream(), Stream.of(file)).toList(), docset, null);
  }

  OfferDraft without(UUID file) {
    return new OfferDraft(
        data, files.stream().filter(f -> !f.id().equals(file)).toList(), docset, null);
  }

  OfferDraft with(Packed sealed) {
    return new OfferDraft(data, files, docset, sealed);
  }

  /** Of all documents, in bytes. */
  long size() {
    return files.stream().mapToLong(OfferFile::size).sum();
  }
}
