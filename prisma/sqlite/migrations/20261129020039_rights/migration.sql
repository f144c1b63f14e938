-- CreateTable
CREATE TABLE "board_member" (
    "boardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "writeUntil" DATETIME,
    "group" TEXT,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("boardId", "userId"),
    CONSTRAINT "board_member_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "board_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_board" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "linkRole" TEXT NOT NULL DEFAULT 'none',
    "linkExpiresAt" DATETIME,
    "mode" TEXT NOT NULL DEFAULT 'open',
    "ownOnly" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "board_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_board" ("createdAt", "id", "linkRole", "ownerId", "title", "updatedAt") SELECT "createdAt", "id", "linkRole", "ownerId", "title", "updatedAt" FROM "board";
DROP TABLE "board";
ALTER TABLE "new_board" RENAME TO "board";
CREATE INDEX "board_ownerId_idx" ON "board"("ownerId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "board_member_userId_idx" ON "board_member"("userId");
