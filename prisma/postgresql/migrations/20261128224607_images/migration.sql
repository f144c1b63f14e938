-- CreateTable
CREATE TABLE "image" (
    "hash" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "board_image" (
    "boardId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_image_pkey" PRIMARY KEY ("boardId","hash")
);

-- CreateIndex
CREATE INDEX "board_image_hash_idx" ON "board_image"("hash");

-- AddForeignKey
ALTER TABLE "board_image" ADD CONSTRAINT "board_image_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_image" ADD CONSTRAINT "board_image_hash_fkey" FOREIGN KEY ("hash") REFERENCES "image"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
