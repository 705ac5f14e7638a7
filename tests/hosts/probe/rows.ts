/** A store of a page with nothing but IndexedDB in it: how many rows were there, and one more. */
export async function addRow(text: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('probe', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return await new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const count = transaction.objectStore('rows').count();
    transaction.objectStore('rows').add(text);
    transaction.oncomplete = () => resolve(count.result);
    transaction.onerror = () => reject(transaction.error);
  });
}
