/** Who has what after a restart. */
export type Reconciliation = {
  /** In the journal, not in the vault window's database: it must take them. */
  readonly missingInVault: string[];
  /** The office has them and the receipt is stored: the vault window lets them go. */
  readonly finished: string[];
  /** Finished, but a crash left the journal's copy. */
  readonly leftInJournal: string[];
  /** Only the vault window still has them: the journal's copy is damaged. For staff. */
  readonly onlyInVault: string[];
};

/** Compares journal, vault database and ledger. Whatever the ledger calls finished is wanted nowhere any more. */
export function reconcile(
  journalIds: readonly string[],
  vaultIds: readonly string[],
  ledger: { readonly isFinished: (id: string) => boolean },
): Reconciliation {
  const inJournal = new Set(journalIds);
  const inVault = new Set(vaultIds);
  return {
    missingInVault: journalIds.filter((id) => !inVault.has(id) && !ledger.isFinished(id)),
    finished: vaultIds.filter((id) => ledger.isFinished(id)),
    leftInJournal: journalIds.filter((id) => ledger.isFinished(id)),
    onlyInVault: vaultIds.filter((id) => !inJournal.has(id) && !ledger.isFinished(id)),
  };
}
